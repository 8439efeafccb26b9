"""Print, for each document of a DocBin, its text and the words of its entities and of doc.spans["sc"]."""

import json
import sys

import spacy
from spacy.tokens import DocBin

docs = DocBin().from_disk(sys.argv[1]).get_docs(spacy.blank("en").vocab)
words = lambda spans: [[span.text, span.label_] for span in spans]
json.dump([[doc.text, words(doc.ents), words(doc.spans["sc"])] for doc in docs], sys.stdout)
