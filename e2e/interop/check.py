"""What two Python validators say of resources: fhirkit-rs (R4) and fhir.resources (R4B, which knows all that is written here as R4 does).

Reads an object of resources by name from standard input, and writes an object of findings by name and validator.
fhir.resources also writes back what it has read: whatever comes back otherwise was not understood.
"""

import json
import sys

import fhirkit
from fhir.resources.R4B import get_fhir_model_class


def by_fhirkit(whole):
    try:
        return [str(issue) for issue in fhirkit.validate(json.dumps(whole)) if issue.severity == "error"]
    except fhirkit.ParseError as problem:
        return [str(problem)]


def resources(whole):
    """The resource itself, a bundle without its entries, and what is in it."""
    if whole.get("resourceType") != "Bundle":
        yield whole
        return
    yield {name: value for name, value in whole.items() if name != "entry"}
    for entry in whole.get("entry", []):
        if "resource" in entry:
            yield from resources(entry["resource"])


def by_fhir_resources(whole):
    found = []
    for resource in resources(whole):
        kind = resource.get("resourceType")
        try:
            read = get_fhir_model_class(kind).model_validate_json(json.dumps(resource))
        except (ValueError, KeyError, LookupError) as problem:
            found.append(f"{kind}: " + " ".join(str(problem).split())[:300])
            continue
        if json.loads(read.model_dump_json()) != resource:
            found.append(f"{kind}/{resource.get('id', '-')}: comes back otherwise than it was written")
    return found


def main():
    wholes = json.load(sys.stdin)
    validators = {"fhirkit": by_fhirkit, "fhir.resources": by_fhir_resources}
    said = {name: {which: say(whole) for which, say in validators.items()} for name, whole in wholes.items()}
    json.dump(said, sys.stdout)


main()
