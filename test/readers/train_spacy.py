"""Read spaCy JSON Lines as training examples and print how many entities spaCy aligned with its own tokens, and how many not."""

import json
import sys

import spacy
from spacy.training import offsets_to_biluo_tags

nlp = spacy.blank("en")
aligned = misaligned = 0
with open(sys.argv[1], encoding="utf-8", newline="\n") as lines:
    for line in lines:
        record = json.loads(line)
        tags = offsets_to_biluo_tags(nlp.make_doc(record["text"]), record["entities"])
        misaligned += tags.count("-")
        aligned += sum(tag[0] in "BU" for tag in tags)
json.dump([aligned, misaligned], sys.stdout)
