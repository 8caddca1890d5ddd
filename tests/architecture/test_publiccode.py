# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""publiccode.yml follows the standard it names, 0.4 (https://yml.publiccode.tools/schema.core.html).

Keys, kinds of values and lengths as the standard has them; its list of categories is long, so only those used are
kept here, as they stand in it.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from tests.architecture.house import ROOT

MANDATORY = {
    "publiccodeYmlVersion": str,
    "name": str,
    "url": str,
    "releaseDate": str,
    "platforms": list,
    "categories": list,
    "developmentStatus": str,
    "softwareType": str,
    "description": dict,
    "legal": dict,
    "maintenance": dict,
    "localisation": dict,
}
OPTIONAL = {
    "applicationSuite",
    "dependsOn",
    "inputTypes",
    "intendedAudience",
    "isBasedOn",
    "landingURL",
    "logo",
    "outputTypes",
    "roadmap",
    "softwareVersion",
    "usedBy",
}
PLATFORMS = {"web", "windows", "mac", "linux", "ios", "android"}
STATUS = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {f"standalone/{kind}" for kind in ("mobile", "iot", "desktop", "web", "backend", "other")}
TYPES |= {"addon", "library", "configurationFiles"}
CATEGORIES = {
    "collaboration",
    "digital-citizenship",
    "document-management",
    "grant-management",
    "project-management",
    "workflow-management",
}
SCOPES = {"government", "local-authorities", "society", "welfare", "education", "culture"}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    found = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_every_mandatory_key_is_there_and_none_is_invented(described: dict[str, Any]) -> None:
    for key, kind in MANDATORY.items():
        assert isinstance(described.get(key), kind), key
    assert set(described) <= set(MANDATORY) | OPTIONAL


def test_plain_values(described: dict[str, Any]) -> None:
    assert described["publiccodeYmlVersion"] == "0.4"
    address = urlsplit(described["url"])
    assert address.scheme == "https"
    assert address.path.endswith(".git")
    assert datetime.date.fromisoformat(described["releaseDate"]).year >= 2026
    assert set(described["platforms"]) <= PLATFORMS
    assert set(described["categories"]) <= CATEGORIES
    assert described["developmentStatus"] in STATUS
    assert described["softwareType"] in TYPES


def test_the_address_is_reserved_for_examples_until_there_is_one(described: dict[str, Any]) -> None:
    """Nobody else's repository is named, and no address that somebody could register."""
    assert str(urlsplit(described["url"]).hostname).endswith(".example")


def test_the_audience(described: dict[str, Any]) -> None:
    audience = described["intendedAudience"]
    assert set(audience) <= {"countries", "unsupportedCountries", "scope"}
    assert all(re.fullmatch(r"[a-z]{2}", country) for country in audience["countries"])
    assert set(audience["scope"]) <= SCOPES


def test_descriptions_are_as_long_as_they_may_be(described: dict[str, Any]) -> None:
    assert {"de", "en"} <= set(described["description"])
    for language, words in described["description"].items():
        assert LANGUAGE.fullmatch(language)
        assert set(words) <= {
            "localisedName",
            "shortDescription",
            "longDescription",
            "features",
            "screenshots",
        }
        assert 0 < len(words["shortDescription"]) <= 150
        assert "\n" not in words["shortDescription"]
        assert 500 <= len(words["longDescription"].strip()) <= 10_000
        assert 5 <= len(words["features"]) <= 20
        assert all(0 < len(feature) <= 100 for feature in words["features"])


def test_licence_and_maintenance(described: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert described["legal"]["license"] == "EUPL-1.2"
    assert "EUPL-1.2" in str(project["license"])
    maintenance = described["maintenance"]
    assert maintenance["type"] in {"internal", "community"}
    assert maintenance["contacts"]
    for contact in maintenance["contacts"]:
        assert contact["name"]
        assert set(contact) <= {"name", "email", "phone", "affiliation"}


def test_languages(described: dict[str, Any]) -> None:
    localisation = described["localisation"]
    assert localisation["localisationReady"] is True
    assert localisation["availableLanguages"]
    for language in localisation["availableLanguages"]:
        assert LANGUAGE.fullmatch(language)
