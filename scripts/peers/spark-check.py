# Checks a stream of transcripts with Spark: every element is a whole transcript, each partition goes
# through one process of comentor's, and what that prints, a line for each transcript, is the result.
# On a cluster the same lines do; here they run in local mode.
#
#   spark-check.py CORPUS RESULTS COMENTOR [ARGUMENT…]
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shlex
import sys

from pyspark.sql import SparkSession

FIRST = "comentor-transcript "


def main(corpus, results, command):
    spark = (SparkSession.builder.master("local[2]").appName("comentor")
             .config("spark.ui.enabled", "false").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    # Split where a transcript begins: what stands between two of these marks is one element. The
    # reader takes the mark away, so it is put back.
    pieces = spark.sparkContext.newAPIHadoopFile(
        "file://" + os.path.abspath(corpus),
        "org.apache.hadoop.mapreduce.lib.input.TextInputFormat",
        "org.apache.hadoop.io.LongWritable", "org.apache.hadoop.io.Text",
        conf={"textinputformat.record.delimiter": "\n" + FIRST})
    transcripts = pieces.values().map(
        lambda text: (text if text.startswith(FIRST) else FIRST + text).rstrip("\n") + "\n")
    # pipe() writes each element and one more line end: an empty line between two transcripts. It is
    # the lines that tell what is wrong, so the exit code of a partition is not looked at.
    lines = transcripts.pipe(shlex.join(command))
    with open(results, "w", encoding="utf-8") as file:
        for line in lines.toLocalIterator():
            file.write(line + "\n")
    print("%d partitions" % transcripts.getNumPartitions(), file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
