"""Read a CAS with dkpro-cassis and print its title, its text and [words, value, identifier] of each named entity."""

import json
import sys

import cassis

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

if sys.argv[1] == "json":
    with open(sys.argv[2], "rb") as file:
        cas = cassis.load_cas_from_json(file)
else:
    with open(sys.argv[3], "rb") as file:
        types = cassis.load_typesystem(file)
    with open(sys.argv[2], "rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
names = [[name.get_covered_text(), name.value, name.identifier] for name in cas.select(NAMED_ENTITY)]
title = next(iter(cas.select(METADATA))).documentTitle
json.dump([title, cas.sofa_string, names], sys.stdout)
