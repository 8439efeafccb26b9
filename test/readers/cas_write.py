"""Write a CAS as INCEpTION has it, with sentences, tokens and a layer of a project's own beside the named entities, as JSON and as XMI."""

import json
import sys

import cassis

text, names, json_file, xmi_file = json.loads(sys.argv[1])
types = cassis.load_dkpro_core_typesystem()
remark = types.create_type("webanno.custom.Remark", supertypeName="uima.tcas.Annotation")
types.create_feature(remark, name="certainty", rangeType="uima.cas.String")
cas = cassis.Cas(typesystem=types)
cas.sofa_string = text
cas.sofa_mime = "text/plain"
token = types.get_type("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
sentence = types.get_type("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence")
named = types.get_type("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
cas.add(sentence(begin=0, end=len(text)))
at = 0
for word in text.split(" "):
    cas.add(token(begin=at, end=at + len(word)))
    at += len(word) + 1
for words, value in names:
    begin = text.index(words)
    cas.add(named(begin=begin, end=begin + len(words), value=value))
    cas.add(remark(begin=begin, end=begin + len(words), certainty="high"))
cas.to_json(json_file)
cas.to_xmi(xmi_file)
