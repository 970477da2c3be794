"""Hooks for snapshots, which there are none of here: they are taken and never called.

https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-python.html
"""

_before = []
_after = []


def register_before_snapshot(func, *args, **kwargs):
    _before.append((func, args, kwargs))


def register_after_restore(func, *args, **kwargs):
    _after.append((func, args, kwargs))


def get_before_snapshot():
    return _before


def get_after_restore():
    return _after
