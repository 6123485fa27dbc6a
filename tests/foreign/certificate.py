"""Makes a key and a certificate for 127.0.0.1; python-telegram-bot's tests want https.

Run by the foreign environment's Python, which has cryptography: `certificate.py KEY CERTIFICATE`.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import sys
from pathlib import Path
from typing import Any


def main(key_path: str, certificate_path: str) -> None:
    """Write both as PEM."""
    parts: dict[str, Any] = {
        name: __import__(f"cryptography.{name}", fromlist=["x"])
        for name in ("x509", "hazmat.primitives.hashes", "hazmat.primitives.serialization")
    }
    ec: Any = __import__("cryptography.hazmat.primitives.asymmetric.ec", fromlist=["x"])
    x509, hashes = parts["x509"], parts["hazmat.primitives.hashes"]
    coding = parts["hazmat.primitives.serialization"]
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "sandbox")])
    # Good for so long that no clock need be asked.
    first, last = dt.datetime(2020, 1, 1, tzinfo=dt.UTC), dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(last)
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = (coding.Encoding.PEM, coding.PrivateFormat.PKCS8, coding.NoEncryption())
    Path(key_path).write_bytes(key.private_bytes(*plain))
    Path(certificate_path).write_bytes(certificate.public_bytes(coding.Encoding.PEM))


if __name__ == "__main__":
    main(*sys.argv[1:3])
