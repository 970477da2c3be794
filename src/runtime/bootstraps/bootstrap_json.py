"""Results as Lambda's Python runtime writes them: its encoder knows bytes, named tuples and Decimals."""

import json
import os


def to_json(value, ensure_ascii):
    """Raises what cannot be marshalled; UnicodeEncodeError where only the text cannot be encoded."""
    numbers = {}
    try:
        text = json.dumps(plain(value, numbers), ensure_ascii=ensure_ascii)
    except RecursionError:
        raise RecursionError('maximum recursion depth exceeded while calling a Python object')
    for mark, number in numbers.items():
        # A Decimal is written as a number with all its digits, which the encoder itself cannot do.
        text = text.replace('"%s"' % mark, number, 1)
    return text


def plain(value, numbers):
    kind = type(value)
    if kind in (str, int, float, bool, type(None)):
        return value
    if isinstance(value, bytes):
        return value.decode('utf-8')
    if isinstance(value, dict):
        return dict((plain_key(key), plain(item, numbers)) for key, item in value.items())
    if isinstance(value, (list, tuple)) and not hasattr(value, '_asdict'):
        return [plain(item, numbers) for item in value]
    return special(value, numbers)


def special(value, numbers):
    if callable(getattr(value, '_asdict', None)):
        return plain(value._asdict(), numbers)
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
