"""Make spaCy's DocBin of Blue Pencil's spaCy JSON Lines.

    bluepencil convert corpus.jsonl --to spacy -o corpus.spacy.jsonl
    python docbin.py corpus.spacy.jsonl train.spacy

Offsets in the file are code points, as Python counts. Tokens are cut where a span begins or ends inside of one, so no
entity is lost to misalignment; how many were cut is printed. Overlapping spans go to doc.spans["sc"].
"""

import json
import sys

import spacy
from spacy.tokens import Doc, DocBin


def read_doc(nlp, record):
    text = record["text"]
    wanted = record["entities"] + record.get("spans", [])
    edges = {offset for start, end, _ in wanted for offset in (start, end)}
    words, spaces, cut = [], [], 0
    for token in nlp.make_doc(text):
        end = token.idx + len(token.text)
        inside = sorted(edge for edge in edges if token.idx < edge < end)
        cut += bool(inside)
        bounds = [token.idx, *inside, end]
        for left, right in zip(bounds, bounds[1:]):
            words.append(text[left:right])
            spaces.append(False)
        spaces[-1] = bool(token.whitespace_)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    assert doc.text == text, "the tokens do not give the text back"
    doc.ents = [span_of(doc, *entity) for entity in record["entities"]]
    doc.spans["sc"] = [span_of(doc, *entity) for entity in wanted]
    return doc, cut


def span_of(doc, start, end, label):
    span = doc.char_span(start, end, label)
    assert span is not None, f"{start} to {end} is no span of tokens"
    return span


def main(source, target):
    nlp = spacy.blank("en")
    docs, entities, cut = DocBin(store_user_data=False), 0, 0
    # newline="\n": a line of JSON may hold other line separators, at which Python would break it.
    with open(source, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            doc, cut_here = read_doc(nlp, json.loads(line))
            docs.add(doc)
            entities += len(doc.ents)
            cut += cut_here
    docs.to_disk(target)
    print(f"{len(docs)} documents, {entities} entities, none misaligned; {cut} tokens were cut")


if __name__ == "__main__":
    main(*sys.argv[1:])
