"""Runs actions with Swimlane's runner. Each line of input is a call, and each line of output its result."""

import contextlib
import importlib.util
import io
import json
import pathlib
import sys

import yaml
from connector_definition_runner import Runner

FOLDER = pathlib.Path(sys.argv[1])
PREFIX = "::set-error "


def definition(path):
    # Read for each call: the runner writes into what it is given.
    return yaml.safe_load((FOLDER / "config" / path).read_text(encoding="utf-8"))


def runner_class(action):
    path = FOLDER / "src" / f"{action}.py"
    if not path.exists():
        return Runner
    spec = importlib.util.spec_from_file_location(action, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.RunnerOverride


def run(action, asset, inputs):
    # Beside the inputs, verify_ssl is the asset's: the connector images of the vendor sort their input like this.
    if "verify_ssl" in inputs:
        asset["verify_ssl"] = inputs.pop("verify_ssl")
    runner = runner_class(action)(
        asset=asset, asset_schema=definition("assets/apikey.yaml"), http_proxy=asset.get("http_proxy")
    )
    return runner.run(inputs=inputs, action_schema=definition(f"actions/{action}.yaml"))


for line in sys.stdin:
    stderr = io.StringIO()
    try:
        with contextlib.redirect_stderr(stderr):
            result = {"output": run(**json.loads(line))}
    except SystemExit:
        errors = [text for text in stderr.getvalue().splitlines() if text.startswith(PREFIX)]
        result = {"error": json.loads(errors[0][len(PREFIX) :])}
    print(json.dumps(result), flush=True)
