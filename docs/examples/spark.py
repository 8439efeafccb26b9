"""Annotate a corpus with Blue Pencil on Apache Spark.

    spark-submit spark.py corpus.jsonl annotated/ [PARTITIONS]

Each line of the corpus is a record {"id": ..., "text": ...}. A partition goes through one process of the command line, which
answers each line with one line and keeps nothing between lines, so it does not matter how the corpus is cut. A record that
cannot be read comes back as {"id": ..., "error": {...}}. Every machine needs Node and the file cli.js with media/ beside it;
BLUEPENCIL says how to start it ("bluepencil" unless set).
"""

import json
import os
import sys

from pyspark.sql import SparkSession

COMMAND = os.environ.get("BLUEPENCIL", "bluepencil") + " annotate - --format jsonl --quiet"


def main(source, target, partitions="0"):
    spark = SparkSession.builder.appName("bluepencil").getOrCreate()
    context = spark.sparkContext
    lines = context.textFile(source)
    if int(partitions) > 0:
        lines = lines.repartition(int(partitions))
    # checkCode: a process that fails, fails its partition, which Spark then tries again.
    annotated = lines.pipe(COMMAND, env=dict(os.environ), checkCode=True).cache()
    annotated.saveAsTextFile(target)
    # One string a partition, so that nothing is shuffled: lines, errors.
    counts = annotated.mapPartitions(count_lines).collect()
    for index, (total, errors) in enumerate(counts):
        print(f"partition {index}: {total} records, {errors} errors")
    print(f"all: {sum(total for total, _ in counts)} records, {sum(errors for _, errors in counts)} errors")
    spark.stop()


def count_lines(lines):
    total = errors = 0
    for line in lines:
        total += 1
        errors += "error" in json.loads(line)
    yield total, errors


if __name__ == "__main__":
    main(*sys.argv[1:])
