"""Maps sign-ins to OCSF with ocsfkit 0.9.0 of PyPI and its own mapping of Okta: events a second of CPU.

Events come on standard input, one JSON line each: python -m pip install ocsfkit==0.9.0
"""

import json
import sys
import time
from importlib.resources import files
from pathlib import Path

from ocsfkit.io import load_mapping_file
from ocsfkit.mapping import apply_mapping
from ocsfkit.transforms import load_custom_transforms

examples = Path(str(files("ocsfkit") / "examples"))
mapping = load_mapping_file(str(examples / "okta-authentication-mapping.yaml"))
transforms = load_custom_transforms(mapping["custom_transforms"], examples)
lines = [line for line in sys.stdin if '"user.session.start"' in line]
best = 0.0
for _ in range(3):
    start = time.process_time()
    for line in lines:
        json.dumps(apply_mapping(json.loads(line), mapping, transforms).event)
    best = max(best, len(lines) / (time.process_time() - start))
print(f"ocsfkit: {best:.0f} events a second")
