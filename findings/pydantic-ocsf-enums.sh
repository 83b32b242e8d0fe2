#!/bin/sh
# pydantic-ocsf 3.0.0 has one enumeration for all attributes of a name: type_id and status_id take the values of the class or
# object that was made first. Seen after DetectionFinding: in API Activity of OCSF 1.7.0, status_id 0 (Unknown) and type_id 5
# (Mobile) of an endpoint are rejected. The schema has both, and ocsf-json-schema 1.2.0 takes both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet pydantic-ocsf==3.0.0 ocsf-json-schema==1.2.0 jsonschema==4.26.0
cat >check.py <<'PY'
from jsonschema import Draft202012Validator
from ocsf.v1_7_0.events import DetectionFinding, ApiActivity
from ocsf_json_schema import OcsfJsonSchemaEmbedded, get_ocsf_schema
from pydantic import ValidationError

event = {
    "activity_id": 1,
    "category_uid": 6,
    "class_uid": 6003,
    "type_uid": 600301,
    "severity_id": 1,
    "status_id": 0,
    "time": 1700000000000,
    "metadata": {"version": "1.7.0", "product": {"name": "x", "vendor_name": "x"}},
    "actor": {"app_name": "x"},
    "api": {"operation": "x"},
    "src_endpoint": {"ip": "192.0.2.1", "type_id": 5},
}
schema = OcsfJsonSchemaEmbedded(get_ocsf_schema("1.7.0")).get_class_schema("api_activity")
assert not list(Draft202012Validator(schema).iter_errors(event)), "the schema takes it no longer"
try:
    ApiActivity.model_validate(event)
    raise SystemExit("pydantic-ocsf takes it now")
except ValidationError as error:
    found = {(".".join(map(str, each["loc"])), each["type"]) for each in error.errors()}
assert found == {("status_id", "enum"), ("src_endpoint.type_id", "enum")}, found
print("as seen:", sorted(found))
PY
venv/bin/python check.py
