"""Results as Lambda's Python runtime writes them: its encoder knows bytes, named tuples and Decimals."""

import json
import os
import sys


def to_json(value, ensure_ascii):
    """Raises what cannot be marshalled; UnicodeEncodeError where only the text cannot be encoded."""
    numbers = {}
    try:
        text = json.dumps(plain(value, numbers, set()), ensure_ascii=ensure_ascii)
    except RecursionError:
        what = 'calling a Python object' if sys.version_info >= (3, 12) else 'encoding a JSON object'
        raise RecursionError('maximum recursion depth exceeded while ' + what)
    for mark, number in numbers.items():
        # A Decimal is written as a number with all its digits, which the encoder itself cannot do.
        text = text.replace('"%s"' % mark, number, 1)
    return text


def plain(value, numbers, within):
    kind = type(value)
    if kind in (str, int, float, bool, type(None)):
        return value
    if isinstance(value, bytes):
        return value.decode('utf-8')
    if isinstance(value, (dict, list, tuple)) or callable(getattr(value, '_asdict', None)):
        return plain_container(value, numbers, within)
    return special(value, numbers)


def plain_container(value, numbers, within):
    if id(value) in within:
        raise ValueError('Circular reference detected')
    within.add(id(value))
    if callable(getattr(value, '_asdict', None)):
        made = plain(value._asdict(), numbers, within)
    elif isinstance(value, dict):
        made = dict((plain_key(key), plain(item, numbers, within)) for key, item in value.items())
    else:
        made = [plain(item, numbers, within) for item in value]
    within.discard(id(value))
    return made


def special(value, numbers):
    if type(value).__name__ == 'Decimal' and type(value).__module__ == 'decimal':
        mark = '%s:%d' % (os.urandom(16).hex(), len(numbers))
        numbers[mark] = 'NaN' if value.is_nan() else str(value)
        return mark
    if isinstance(value, (str, int, float)):
        return value
    raise TypeError('Object of type %s is not JSON serializable' % type(value).__name__)


def plain_key(key):
    if isinstance(key, bytes):
        return key.decode('utf-8')
    if key is None or isinstance(key, (str, int, float)):
        return key
    raise TypeError('keys must be str, int, float, bool or None, not %s' % type(key).__name__)
