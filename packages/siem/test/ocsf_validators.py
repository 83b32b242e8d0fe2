"""Validates OCSF events, one JSON line each on standard input, with libraries of PyPI; prints a JSON object."""

import importlib
import json
import sys

from jsonschema import Draft202012Validator
from ocsf_json_schema import OcsfJsonSchemaEmbedded, get_ocsf_schema
from py_ocsf_models.events.base_event import BaseEvent
from py_ocsf_models.events.findings.detection_finding import DetectionFinding
from pydantic import ValidationError

schema = OcsfJsonSchemaEmbedded(get_ocsf_schema("1.8.0"))
# The newest version that pydantic-ocsf has. What the events use of 1.8.0 is the same there.
events = importlib.import_module("ocsf.v1_7_0.events")
MODELS = {
    2004: events.DetectionFinding,
    3001: events.AccountChange,
    3002: events.Authentication,
    3004: events.EntityManagement,
    3005: events.UserAccess,
    3006: events.GroupManagement,
    6003: events.ApiActivity,
}
validators = {}


def by_json_schema(event):
    profiles = tuple(event["metadata"].get("profiles", ()))
    key = (event["class_uid"], profiles)
    if key not in validators:
        name = schema.lookup_class_name_from_uid(event["class_uid"])
        validators[key] = Draft202012Validator(schema.get_class_schema(name, list(profiles)))
    return [f"{error.json_path}: {error.message}" for error in validators[key].iter_errors(event)]


def by_models(model, event, ignored=()):
    try:
        model.model_validate(event)
        return []
    except ValidationError as error:
        return [
            f"{found['loc']}: {found['msg']}" for found in error.errors() if found["type"] not in ignored
        ]


failures = []
count = 0
for line in sys.stdin:
    event = json.loads(line)
    count += 1
    is_finding = event["class_uid"] == 2004
    # Its StatusID is that of findings, also in BaseEvent.
    base = {name: value for name, value in event.items() if name != "status_id"}
    found = {
        "ocsf-json-schema": by_json_schema(event),
        # pydantic-ocsf 3.0.0 knows one enumeration for all attributes of a name (findings/pydantic-ocsf-enums.sh):
        # enumerations are checked by the JSON schema.
        "pydantic-ocsf": by_models(MODELS[event["class_uid"]], event, ignored=("enum",)),
        "py-ocsf-models": by_models(DetectionFinding, event) if is_finding else by_models(BaseEvent, base),
    }
    failures += [
        {"uid": event["metadata"].get("uid"), "validator": validator, "errors": errors[:3]}
        for validator, errors in found.items()
        if errors
    ]
print(json.dumps({"events": count, "failures": failures}))
