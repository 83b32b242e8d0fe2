"""Runs a program on a terminal of its own, as a person would who types at certain words.

Reads JSON on standard input: {"argv": [...], "env": {...}, "columns": 80, "steps": [{"until": "word", "type": "text"}],
"pipe": false}; with "pipe", the program's standard output is a pipe and only the rest is the terminal. "\u0003" is
Ctrl-C. Writes JSON: {"code": 0, "terminal": "what was shown", "stdout": "what came through the pipe", "whole": true};
"whole" tells whether the terminal is left as it was found: line by line, echoing.
"""
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios

TIMEOUT_SECONDS = 30


def run(argv, env, columns=80, steps=(), pipe=False):
    read_end, write_end = os.pipe() if pipe else (None, None)
    pid, terminal = pty.fork()
    if pid == 0:
        if pipe:
            os.dup2(write_end, 1)
            os.close(read_end)
            os.close(write_end)
        # The size is there before the program looks for it.
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.execvpe(argv[0], argv, env)
    if pipe:
        os.close(write_end)
    before = termios.tcgetattr(terminal)[:4]
    after = before
    shown, piped, steps = b"", b"", list(steps)
    seen = 0
    ends = [end for end in (terminal, read_end) if end is not None]
    while ends:
        while steps and steps[0]["until"].encode() in (shown + piped)[seen:]:
            seen = len(shown + piped)
            os.write(terminal, steps.pop(0)["type"].encode())
        ready, _, _ = select.select(ends, [], [], TIMEOUT_SECONDS)
        if not ready:
            os.kill(pid, 9)
            break
        for end in ready:
            try:
                after = termios.tcgetattr(terminal)[:4]
                chunk = os.read(end, 65536)
            except OSError:
                # Linux tells so that nobody has the terminal open any more.
                chunk = b""
            if chunk == b"":
                ends.remove(end)
            elif end == terminal:
                shown += chunk
            else:
                piped += chunk
    _, status = os.waitpid(pid, 0)
    return {
        "code": os.waitstatus_to_exitcode(status),
        "terminal": shown.decode().replace("\r\n", "\n"),
        "stdout": piped.decode(),
        "whole": after == before,
    }


json.dump(run(**json.load(sys.stdin)), sys.stdout)
