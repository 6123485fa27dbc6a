"""Sound files that claim much: what they take is bounded, whatever they are."""

import io
import resource
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from lumbar.media.decode import NoSound, decoded
from tests.every import every

ROOT = Path(__file__).parents[2]
VOICE = (ROOT / "tests/sandbox/samples/voice2.ogg").read_bytes()
LONGEST = 30
MOST_MORE = 64
"""MiB that decoding may take: 30 s at 48 kHz and two channels, in blocks, are about 15."""
MEASURED = """
import resource, sys
from pathlib import Path
import numpy, soundfile
from lumbar.media.decode import NoSound, decoded

def mebibytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

for name in sorted(Path(sys.argv[1]).iterdir()):
    content, before = name.read_bytes(), mebibytes()
    try:
        samples, rate = decoded(content, 30)
        assert len(samples) <= 30 * rate and numpy.isfinite(samples).all(), (len(samples), rate)
        said = "sound"
    except NoSound as error:
        said = f"none: {error}"
    print(name.name, mebibytes() - before, said, sep="\t", flush=True)
"""


def made(rate: int, channels: int, seconds: int, kind: str, subtype: str | None = None) -> bytes:
    """A silent file."""
    file = io.BytesIO()
    with soundfile.SoundFile(
        file, "w", samplerate=rate, channels=channels, format=kind, subtype=subtype
    ) as out:
        for _ in range(seconds):
            out.write(np.zeros((rate, channels), "float32"))
    return file.getvalue()


def wav(channels: int, rate: int, *, claims: int = 2**32 - 1, data: bytes = b"") -> bytes:
    """A WAV of floats whose header claims so many bytes of sound."""
    form = struct.pack(
        "<HHIIHH", 3, channels, rate, rate * channels * 4 % 2**32, 4 * channels % 2**16, 32
    )
    head = b"RIFF" + struct.pack("<I", 2**32 - 1) + b"WAVEfmt " + struct.pack("<I", 16) + form
    return head + b"data" + struct.pack("<I", claims) + data


def ogg_with(at: int, new: bytes) -> bytes:
    """A voice message with other bytes in the header of its first page, checksum mended."""
    page = bytearray(VOICE[: 28 + VOICE[27]])
    page[28 + at : 28 + at + len(new)] = new
    return _sealed(page) + VOICE[len(page) :]


def granules(value: int) -> bytes:
    """A voice message whose pages of sound all claim to end at this sample."""
    pages = []
    for number, page in enumerate(b"OggS" + rest for rest in VOICE.split(b"OggS")[1:]):
        changed = bytearray(page)
        if number > 1:
            changed[6:14] = struct.pack("<q", value)
        pages.append(_sealed(changed))
    return b"".join(pages)


def _sealed(page: bytearray) -> bytes:
    page[22:26] = bytes(4)
    total = 0
    for byte in page:
        total ^= byte << 24
        for _ in range(8):
            total = (total << 1 ^ (0x04C11DB7 if total >> 31 else 0)) & 0xFFFFFFFF
    page[22:26] = struct.pack("<I", total)
    return bytes(page)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "60 channels at 192 kHz": lambda: made(192_000, 60, 1, "OGG", "VORBIS"),
    "255 channels": lambda: made(8_000, 255, 1, "OGG", "VORBIS"),
    "8 channels at 655 kHz": lambda: made(655_350, 8, 1, "FLAC"),
    "8 channels of Opus": lambda: made(48_000, 8, 5, "OGG", "OPUS"),
    "minutes of silence": lambda: made(48_000, 2, 60, "FLAC"),
    "a WAV of 65,535 channels": lambda: wav(65_535, 2**31 - 1),
    "a WAV that claims 4 GB": lambda: wav(1, 48_000, data=bytes(4000)),
    "a WAV of one hertz": lambda: wav(1, 1, data=bytes(4 * 100)),
    "a WAV of no hertz": lambda: wav(1, 0, data=bytes(400)),
    "a WAV of what is no number": lambda: wav(1, 8_000, data=struct.pack("<f", np.nan) * 8_000),
    "a WAV of infinity": lambda: wav(2, 8_000, data=struct.pack("<f", np.inf) * 8_000),
    "an Opus head of 255 channels": lambda: ogg_with(9, b"\xff"),
    "an Opus head of none": lambda: ogg_with(9, b"\0"),
    "an Opus head at 4 GHz": lambda: ogg_with(12, b"\xff" * 4),
    "Opus with the longest skip": lambda: ogg_with(10, b"\xff\xff"),
    "granules at the end of time": lambda: granules(2**63 - 1),
    "granules before the beginning": lambda: granules(-(2**62)),
    "a second stream of 60 channels": lambda: VOICE + made(96_000, 60, 1, "OGG", "VORBIS"),
    "another kind": lambda: made(8_000, 2, 1, "AIFF"),
    "a head alone": lambda: VOICE[:60],
    "half of it": lambda: VOICE[: len(VOICE) // 2],
    "letters": lambda: b"OggS" + b"a" * 60_000,
    "an MP3 of nothing": lambda: b"\xff\xfb" + bytes(60_000),
    "an MP3 with a tag of 256 MB": lambda: b"ID3\x03\0\0\x7f\x7f\x7f\x7f" + bytes(1000),
    "a million begins of MP3": lambda: b"\xff\xfb\x90\x64" * 15_000,
    "no bytes": bytes,
}


def test_what_a_file_takes_is_bounded(tmp_path: Path) -> None:
    for name, make in HOSTILE.items():
        (tmp_path / name).write_bytes(make())
    ran = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", MEASURED, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        preexec_fn=_four_gibibytes,
    )
    found = {line.split("\t")[0]: line.split("\t")[1:] for line in ran.stdout.splitlines()}
    assert (ran.returncode, set(found)) == (0, set(HOSTILE))
    assert sum(int(more) for more, _said in found.values()) < MOST_MORE, found
    assert found["60 channels at 192 kHz"][1] == "none: it has 60 channels at 192000 Hz"
    assert found["minutes of silence"][1] == "sound"


def _four_gibibytes() -> None:
    """Should the bound be broken, the test fails and the machine does not."""
    resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, 4 * 2**30))


@every(
    ("channels", "rate", "kind"),
    [(1, 48_000, "OGG"), (2, 48_000, "OGG"), (1, 44_100, "MP3"), (2, 8_000, "WAV")],
)
def test_what_people_send_is_read_whole(channels: int, rate: int, kind: str) -> None:
    subtype = "OPUS" if kind == "OGG" else None
    samples, found = decoded(made(rate, channels, 5, kind, subtype), LONGEST)
    assert found == rate
    assert len(samples) / rate == pytest.approx(5, abs=0.1)


def test_of_what_is_long_only_the_beginning_is_read() -> None:
    samples, rate = decoded(made(8_000, 1, 90, "FLAC"), LONGEST)
    assert len(samples) == LONGEST * rate


@every("seed", range(100))
def test_a_voice_message_with_flaws_is_read_or_refused(seed: int) -> None:
    chance = np.random.default_rng(seed)
    content = bytearray(VOICE)
    for at in chance.integers(0, len(content), size=chance.integers(1, 200)):
        content[at] = chance.integers(0, 256)
    try:
        samples, rate = decoded(bytes(content), LONGEST)
    except NoSound:
        return
    assert len(samples) <= LONGEST * rate
    assert np.isfinite(samples).all()
