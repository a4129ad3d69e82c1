// SPDX-License-Identifier: GPL-3.0-or-later

extension Fingerprint {
  /// A word for each value of a byte: plain, short, and told apart by their first four letters.
  ///
  /// What people have compared and written down rests on this order; it never changes.
  static let list: [String] = """
    acorn actor album amber anchor apple apron arrow atlas autumn bacon badge bakery balloon bamboo
    banjo barn basket bench berry bicycle bird biscuit blanket bonnet book bottle brick bridge broom
    bucket bundle button cabin cactus camel candle canoe carpet castle cedar cello chalk cherry
    chimney circle city clock cloud cobalt coffee comet copper coral cotton cousin crayon cricket
    crown cube curtain daisy dancer desk diamond dinner dolphin donkey door dragon duck eagle east
    echo elbow eleven engine evening falcon family farm feather fiddle field finger flag flute
    forest fox frog garden garlic ginger giraffe glass globe gold grape guitar hammer harbor harvest
    hedge helmet heron honey horse hotel house igloo inch iron island ivory jacket jaguar jam jewel
    jungle kayak kettle key kitchen kite kiwi koala ladder lagoon lamp lantern leaf lemon letter
    lily lion lizard lobster lotus lunch magnet mango maple marble market meadow melon mirror mitten
    monkey morning museum music napkin nectar needle nest nickel north nutmeg oasis ocean olive
    onion opera orange orchid otter oven oyster paddle painter palace paper parrot peach pearl
    pencil pepper piano picnic pilot planet plum pocket poem pony potato pumpkin puzzle quartz queen
    quilt rabbit radio raven ribbon river robin rocket rope ruby saddle salad sandal school shadow
    silver sister soap sofa spider spoon spring squash stone sugar summer sunset sweater table
    tailor teacher temple thimble thunder tiger toast tomato towel train trumpet tulip tunnel turtle
    uncle valley vase velvet village violin wagon walnut water wheat whistle willow window winter
    wizard wool yacht yellow yogurt zebra zero zipper
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
