#!/usr/bin/env python3
"""Writes the resource `tables.tsv` of the package `schema`.

usage: generate-schemas.py SCHEMAS_JSON > src/main/resources/org/stagewatch/telemetry/schema/tables.tsv

The input has the sections `defender`, `sentinel`, `inferred` (tables) and `asim` (functions that return a table), each
table with its columns and their types. A table that two services have gets the columns of both, Defender's first.
A table of the section `inferred` is open: its columns are not all known. Every Log Analytics table has the service's
own columns, which its page does not always repeat.
"""

import json
import sys

SERVICE_COLUMNS = {
    "TimeGenerated": "datetime",
    "TenantId": "string",
    "Type": "string",
    "SourceSystem": "string",
    "_ItemId": "string",
    "_ResourceId": "string",
    "_SubscriptionId": "string",
    "_BilledSize": "real",
    "_IsBillable": "string",
}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schemas = json.load(file)
    tables = {}
    for section in ("defender", "sentinel", "inferred"):
        for name, table in schemas[section].items():
            columns = tables.setdefault(name, {})
            for column, kind in table["columns"].items():
                columns.setdefault(column, kind)
    for name in schemas["sentinel"]:
        for column, kind in SERVICE_COLUMNS.items():
            tables[name].setdefault(column, kind)
    known = set(schemas["defender"]) | set(schemas["sentinel"])
    for name in sorted(tables):
        write("closed" if name in known else "open", name, tables[name])
    for name in sorted(schemas["asim"]):
        write("function", name, schemas["asim"][name]["columns"])


def write(kind, name, columns):
    print(kind, name, *(column + ":" + type for column, type in columns.items()), sep="\t")


main()
