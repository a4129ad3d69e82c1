// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// A programme with accounts and groups of its own, in a view of the file system that only the
/// test has: the machine's lists of accounts stay as they are.
@Suite(.enabled(if: geteuid() == 0, "only the administrator can make accounts"))
struct DoctorAccountsTests {
  /// What is said between marks, by step.
  private func steps(_ output: String) -> [String: String] {
    var steps: [String: String] = [:]
    for part in output.split(separator: "=== ") {
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      steps[String(part[..<end])] = String(part[end...])
    }
    return steps
  }

  private static let setup = #"""
    set -u; PATH=/usr/sbin:/usr/bin:/sbin:/bin
    mkdir etc && cp -a /etc/. etc && mount --bind etc /etc || exit 9
    mount -t tmpfs tmpfs /srv && mount -t tmpfs tmpfs /home || exit 9
    chmod 755 /srv /home
    cp "$comentor" /srv/comentor && chmod 755 /srv/comentor
    for name in maria ines tomasz; do useradd -m $name; done
    as() {
      user=$1; shift; cd /home/$user
      setpriv --reuid $user --regid $user --init-groups env -i HOME=/home/$user LC_ALL=C.UTF-8 \
        PATH=/usr/bin:/bin /srv/comentor "$@" 2>&1; echo "code $?"
    }
    doctor() { as maria doctor --programme /srv/acme; }
    install -d -m 0755 /srv/acme; install -d -m 0700 -o maria /srv/acme/register
    as maria key new >/dev/null; as maria key new -o recovery.txt >/dev/null
    key() { grep -o 'age1.*' /home/maria/$1; }
    cat >/srv/acme/programme.yaml <<END
    programme: acme
    title: Acme
    recipients:
      - {role: coordinator, name: Maria, key: $(key comentor-key.txt)}
      - {role: recovery, name: the safe, key: $(key recovery.txt)}
    contacts:
      en: {emergency: "112", helpline: a, independent: b, alternate: c}
      de: {emergency: "112", helpline: a, independent: b, alternate: c}
    END
    chown maria /srv/acme/programme.yaml; chmod 644 /srv/acme/programme.yaml
    of() { grep "^$2: " /home/maria/$1.txt | cut -d' ' -f2; }
    as maria invite Ines --programme /srv/acme --account ines -o ines.txt >/srv/invited
    pair=$(of ines pair)
    as maria invite Tomasz --programme /srv/acme --pair $pair -o tomasz.txt >/dev/null
    # As the administrator would type what maria was shown.
    sed -n 's/^   \(install .*\)/\1/p' /srv/invited | sh -eu; mv /home/ines/ines.txt /home/ines/invite.txt
    install -m 600 -o tomasz /home/maria/tomasz.txt /home/tomasz/invite.txt
    ines=$(of ines person); tomasz=$(of tomasz person)
    mend() { sed -n '/^For the administrator/,$s/^  //p' | sh -eu; }
    echo "=== pair"; echo $pair
    echo "=== before"; doctor
    doctor | mend
    echo "=== one-known"; doctor
    usermod -aG cm-pair-$pair tomasz; usermod -aG cm-own-$tomasz tomasz
    echo "=== after"; as maria doctor --programme /srv/acme --identity comentor-key.txt
    echo "=== enrol"; as ines enrol invite.txt --yes; as tomasz enrol invite.txt --yes
    echo "=== enrolled"; as maria doctor --programme /srv/acme --identity comentor-key.txt
    echo "=== ines"; as ines doctor
    echo "=== administrator"; env -i HOME=/root /srv/comentor doctor --programme /srv/acme; echo "code $?"
    """#

  private static let plants = #"""
    plant() { echo "=== $1"; shift; "$@"; doctor | grep -v '^ok'; doctor | mend; doctor >/srv/out; tail -n1 /srv/out; }
    plant coordinator-in-pair usermod -aG cm-pair-$pair maria
    plant partner-in-own usermod -aG cm-own-$ines tomasz
    plant wrong-mode chmod 0755 /srv/acme/drop/$ines
    plant wrong-owner chown tomasz /srv/acme/drop/$ines/in
    plant wrong-group chgrp cm-own-$tomasz /srv/acme/drop/$ines/in
    plant coordinators-pair chown maria /srv/acme/pairs/$pair
    plant no-setgid chmod g-s /srv/acme/pairs/$pair
    plant setgid chmod g+s /srv/acme/drop/$ines
    plant open-folder chmod 0777 /srv/acme
    plant missing rm -r /srv/acme/orders
    plant roots-file chown root /srv/acme/programme.yaml
    echo "=== none-yet"; chown root /srv/acme/programme.yaml; mv /srv/acme/register /srv/kept
    doctor | grep -v '^ok'; doctor | sed -n 's/^  \(chown .*\)/\1/p' | sh -eu
    mv /srv/kept /srv/acme/register; doctor | tail -n1
    chown root /srv/acme/programme.yaml
    echo "=== person-of-roots-file"; as ines doctor; chown maria /srv/acme/programme.yaml
    # As setfacl would set it, which not every machine has: user 1003 may do everything.
    list='import os, struct, sys
    entries = [(1, 7, -1), (2, 7, 1003), (4, 1, -1), (16, 7, -1), (32, 0, -1)]
    value = struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in entries)
    os.setxattr(sys.argv[1], "system.posix_acl_access", value)'
    echo "=== access-list"; /usr/bin/python3 -c "$list" /srv/acme/drop/$ines; doctor | grep -v '^ok'
    /usr/bin/python3 -c 'import os, sys; os.removexattr(sys.argv[1], "system.posix_acl_access")' \
      /srv/acme/drop/$ines; chmod 00710 /srv/acme/drop/$ines; doctor | tail -n1
    echo "=== well"; as ines doctor
    useradd -m ines2
    for group in cm-pair-$pair cm-own-$ines; do
      gpasswd -d ines $group; usermod -aG $group ines2
    done >/dev/null
    echo "=== moved"; as ines doctor
    rm /srv/acme/programme.yaml
    echo "=== no-file"; doctor
    """#

  private static let handing = #"""
    as maria invite Ines --programme /srv/acme --person $ines --account ines -o again.txt >/dev/null
    put() { install -m $1 -o $2 /home/maria/again.txt "/home/ines/$3"; }
    put 600 maria unreadable.txt; put 644 maria read-only.txt; put 400 ines "my own.txt"
    echo "=== unreadable"; as ines enrol unreadable.txt --yes
    echo "=== read-only"; as ines enrol read-only.txt --yes >/srv/out; cat /srv/out
    echo "=== own"; as ines enrol "my own.txt" --yes
    copy=$(grep -o 'install -m 0600 .*\.txt;' /srv/out | tr -d ';')
    cd /home/ines; setpriv --reuid ines --regid ines --init-groups env -i HOME=/home/ines sh -euc "$copy"
    echo "=== copy"; as ines enrol invitation-copy.txt --yes
    """#

  @Test func `an invitation that cannot be read or used up is said to be so, and what mends it`()
    async throws
  {
    let program = try Program()
    try program.write(Array((Self.setup + "\n" + Self.handing).utf8), to: "setup.sh")
    let run = try await program.shell("unshare -m sh setup.sh")
    let steps = steps(run.output)
    func step(_ name: String) -> String { steps[name] ?? "missing: \(run.errors)" }
    let unreadable = step("unreadable")
    #expect(unreadable.contains("unreadable.txt: cannot be read: Permission denied"))
    #expect(unreadable.contains("chown ines unreadable.txt") && !unreadable.contains("copy"))
    let readOnly = step("read-only")
    #expect(readOnly.contains("read-only.txt: can be read, but not used up"), "\(readOnly)")
    #expect(
      readOnly.contains("install -m 0600 read-only.txt ~/invitation-copy.txt; the secret stays"))
    let own = step("own")
    #expect(own.contains("is yours, but") && own.contains("chmod 600 'my own.txt'"), "\(own)")
    for step in [unreadable, readOnly, own] { #expect(step.hasSuffix("code 77\n"), "\(step)") }
    // What it says is done as it says.
    let copy = step("copy")
    #expect(copy.contains("You are enrolled, Ines.") && copy.hasSuffix("code 0\n"), "\(copy)")
  }

  @Test func `the commands of doctor make a host on which people can enrol`() async throws {
    let program = try Program()
    try program.write(Array(Self.setup.utf8), to: "setup.sh")
    let run = try await program.shell("unshare -m sh setup.sh")
    let steps = steps(run.output)
    #expect(run.code == 0, "\(run.errors)")
    func step(_ name: String) -> String { steps[name] ?? "missing: \(run.output) \(run.errors)" }
    let pair = step("pair").filter { $0.isLetter || $0.isNumber }
    #expect(step("before").contains("mend group cm-pair-\(pair): is not there"))
    #expect(step("before").contains("mend /srv/acme/pairs/\(pair): is not there"))
    #expect(step("before").hasSuffix("code 1\n"))
    // What is missing then is only what nobody could know.
    let warned = step("one-known")
    #expect(!warned.contains("mend ") && warned.contains("this person's account is not known"))
    for name in ["after", "enrolled", "ines", "administrator"] {
      #expect(!step(name).contains("mend ") && step(name).hasSuffix("code 0\n"), "\(step(name))")
    }
    #expect(!step("enrolled").contains("account is not known"))
    #expect(step("enrolled").contains("ok   group cm-pair-\(pair): ines, tomasz\n"))
    #expect(step("enrol").split(separator: "\n").filter { $0 == "code 0" }.count == 2)
  }

  @Test func `each fault is found, and its commands mend it`() async throws {
    let program = try Program()
    try program.write(Array((Self.setup + "\n" + Self.plants).utf8), to: "setup.sh")
    let run = try await program.shell("unshare -m sh setup.sh")
    let steps = steps(run.output)
    let pair = (steps["pair"] ?? "").filter { $0.isLetter || $0.isNumber }
    let messages = [
      "coordinator-in-pair": "group cm-pair-\(pair): maria is in it",
      "partner-in-own": ": tomasz is in it, and can see what is not theirs",
      "wrong-mode": "has mode 0755, not 0710", "wrong-owner": "belongs to tomasz, not to maria",
      "wrong-group": "has the group cm-own-", "coordinators-pair": "belongs to maria, not to root",
      "no-setgid": "has mode 0770, not 2770", "setgid": "has mode 2710, not 0710",
      "open-folder": "others can put something else in the place",
      "missing": "/srv/acme/orders: is not there",
      "roots-file": "programme.yaml: belongs to root, so root would be the coordinator",
      "none-yet": "programme.yaml: belongs to root, so root would be the coordinator",
      "access-list": "has an access list, which may let others in",
    ]
    for (name, message) in messages {
      let step = steps[name] ?? "missing: \(run.errors)"
      #expect(step.contains("mend ") && step.contains(message), "\(name): \(step)")
      #expect(step.contains("code 1\n") && step.hasSuffix("code 0\n"), "\(name): \(step)")
    }
    // What depends on who the coordinator is would lock the coordinator out.
    for name in ["roots-file", "none-yet"] {
      let step = steps[name] ?? ""
      #expect(step.contains("\n  chown maria /srv/acme/programme.yaml\n"), "\(step)")
      #expect(!step.contains("install"), "\(step)")
    }
  }

  @Test func `somebody who is enrolled sees no commands, and nothing that would undo a move`()
    async throws
  {
    let program = try Program()
    try program.write(Array((Self.setup + "\n" + Self.plants).utf8), to: "setup.sh")
    let run = try await program.shell("unshare -m sh setup.sh")
    let steps = steps(run.output)
    let well = steps["well"] ?? "missing: \(run.errors)"
    #expect(well.hasSuffix("code 0\n") && !well.contains("Ask the coordinator"), "\(well)")
    let moved = steps["moved"] ?? "missing: \(run.errors)"
    #expect(moved.contains("your enrolment may have been replaced by another account's"))
    for part in ["gpasswd", "usermod", "install", "For the administrator", "ines2", "tomasz"] {
      #expect(!moved.contains(part), "\(part): \(moved)")
    }
    let ending = "\nAsk the coordinator to run:\n  comentor doctor --programme /srv/acme\ncode 1\n"
    #expect(moved.hasSuffix(ending), "\(moved)")
    let person = steps["person-of-roots-file"] ?? "missing: \(run.errors)"
    #expect(person.contains("belongs to root") && person.hasSuffix(ending), "\(person)")
    #expect(!person.contains("chown"), "\(person)")
    let none = steps["no-file"] ?? "missing: \(run.errors)"
    #expect(
      none.contains("\n  install -m 0644 -o maria programme.yaml /srv/acme/programme.yaml\n"))
  }
}
