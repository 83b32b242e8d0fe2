#!/bin/sh
# connector-def-runner 2.3.18 escapes path parameters for HTML, as its README's template {{name}} asks chevron to.
# Seen: the value tom&ann@example.com is requested as /users/tom&amp;ann@example.com; with {{{name}}} it is not.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet connector-def-runner==2.3.18 'legacy-cgi; python_version >= "3.13"'
cat >check.py <<'PY'
import http.server
import threading

from connector_definition_runner import Runner

paths = []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        paths.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
asset = {"url": f"http://127.0.0.1:{server.server_port}"}
inputs = {"path_parameters": {"id": "tom&ann@example.com"}}
for endpoint in ["/users/{{id}}", "/users/{{{id}}}"]:
    runner = Runner(asset=asset, asset_schema={"meta": {}}, http_proxy=None)
    runner.run(inputs, {"meta": {"endpoint": endpoint, "method": "GET"}, "output": {}})
    print(f"{endpoint}: {paths[-1]}")
if paths != ["/users/tom&amp;ann@example.com", "/users/tom&ann@example.com"]:
    raise SystemExit("The behaviour has changed")
PY
env -u HTTP_PROXY -u http_proxy venv/bin/python check.py
