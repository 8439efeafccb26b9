"""Read a CAS with dkpro-cassis and print its title, its text and [words, value, identifier, other features] of each named entity."""

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
OWN = {"begin", "end", "sofa", "value", "identifier"}


def others(name):
    """The features that are set beside DKPro's own, arrays as lists."""
    values = {one.name: getattr(name, one.name) for one in name.type.all_features if one.name not in OWN}
    return {key: getattr(value, "elements", value) for key, value in values.items() if value is not None}


names = [[name.get_covered_text(), name.value, name.identifier, others(name)] for name in cas.select(NAMED_ENTITY)]
title = next(iter(cas.select(METADATA))).documentTitle
json.dump([title, cas.sofa_string, names], sys.stdout)
