// Translates CQL to ELM with the reference translator. The packages lie where this runs, and not beside this file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = join(process.cwd(), 'node_modules');
const of = (file) => import(pathToFileURL(join(packages, file)));
const { CqlTranslator, LibraryManager, ModelManager, createLibrarySourceProvider, createModelInfoProvider, stringAsSource } =
  await of('@cqframework/cql/cql-to-elm.mjs');
const { SystemModelInfoProvider } = await of('@cqframework/cql/cql.mjs');
const fhir = readFileSync(join(packages, 'cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml'), 'utf8');

// Libraries by name, as ELM by name and what the translator complains of, a line each. A library may include those that stand before it. One complaint is none: that a text is also the name of an
// expression, which here it is meant to be.
export function translate(texts) {
  const models = new ModelManager();
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
  models.modelInfoLoader.registerModelInfoProvider(createModelInfoProvider((id) => (id === 'FHIR' ? stringAsSource(fhir) : null)));
  const libraries = new LibraryManager(models);
  libraries.librarySourceLoader.registerProvider(
    createLibrarySourceProvider((id) => (texts[id] ? stringAsSource(texts[id]) : null)),
  );
  const elm = {};
  const complaints = [];
  for (const [name, text] of Object.entries(texts)) {
    const translator = CqlTranslator.fromText(text, libraries);
    for (const list of [translator.errors, translator.warnings]) {
      for (const { message, locator } of list.asJsReadonlyArrayView()) {
        const meant = /^String literal '.*' matches the identifier/.test(message);
        if (!meant) complaints.push(`${name}.cql ${locator?.toLocator?.() ?? ''}: ${message}`);
      }
    }
    elm[name] = JSON.parse(translator.toJson());
  }
  return { elm, complaints };
}
