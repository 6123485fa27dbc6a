"""Locales of Babel whose months and weekdays are their own."""

from copy import deepcopy
from functools import cache

from babel import Locale, localedata

_CALENDAR = ("days", "months")


@cache
def clock_mark(tag: str) -> str:
    """What stands between hours and minutes in a language, by CLDR: 9:30, Indonesian 9.30."""
    return "." if "." in locale_of(tag).time_formats["short"].pattern else ":"


@cache
def locale_of(tag: str) -> Locale:
    """The locale of an IETF tag such as "pt-BR".

    Babel's locales share what they inherit from CLDR's root, and Babel replaces an alias there by
    the names of the locale that asked first: after Chinese, March is 3月 in all languages that
    have no months of their own for standing alone. So each gets a copy before it is asked.
    """
    locale = Locale.parse(tag, sep="-")
    data = localedata.load(str(locale))
    for names in _CALENDAR:
        data[names] = deepcopy(data[names])
    return locale
