// Translates CQL to ELM with the reference translator: node translate.mjs FOLDER FILE..., in the folder where the packages of package.json lie. Each FILE becomes FOLDER/NAME.json.
//
// A file may include those that stand before it. What the translator complains of, and be it a warning, fails; but for the hint that a text is also the name of an expression, which here it is meant to be.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The packages lie where this runs, and not beside this file.
const require = createRequire(`${process.cwd()}/`);
const packages = join(process.cwd(), 'node_modules');
const { CqlTranslator, LibraryManager, ModelManager, createLibrarySourceProvider, createModelInfoProvider, stringAsSource } =
  await import(pathToFileURL(join(packages, '@cqframework/cql/cql-to-elm.mjs')));
const { SystemModelInfoProvider } = await import(pathToFileURL(join(packages, '@cqframework/cql/cql.mjs')));

const fhir = readFileSync(join(packages, 'cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml'), 'utf8');
const [folder, ...files] = process.argv.slice(2);
const texts = new Map(files.map((file) => [basename(file, '.cql'), readFileSync(file, 'utf8')]));

// One manager for all, so that a library that is included is compiled once.
const models = new ModelManager();
models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
models.modelInfoLoader.registerModelInfoProvider(createModelInfoProvider((id) => (id === 'FHIR' ? stringAsSource(fhir) : null)));
const libraries = new LibraryManager(models);
libraries.librarySourceLoader.registerProvider(
  createLibrarySourceProvider((id) => (texts.has(id) ? stringAsSource(texts.get(id)) : null)),
);

let failed = false;
mkdirSync(folder, { recursive: true });
for (const [name, text] of texts) {
  const translator = CqlTranslator.fromText(text, libraries);
  for (const list of [translator.errors, translator.warnings]) {
    for (const problem of list.asJsReadonlyArrayView()) {
      if (/^String literal '.*' matches the identifier/.test(problem.message)) continue;
      failed = true;
      console.log(`${name}.cql: ${problem.locator?.toLocator?.() ?? ''} ${problem.message}`);
    }
  }
  const elm = translator.toJson();
  writeFileSync(join(folder, `${name}.json`), elm);
  console.log(`${name}: ${text.length} characters of CQL, ${elm.length} of ELM`);
}
process.exit(failed ? 1 : 0);
