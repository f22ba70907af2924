// What a reader of SMART Health Links that nobody here wrote gets for a link: node resolve.mjs LINK, in the folder where the packages of package.json lie. It prints the resources as a JSON list, or ends with an error.

import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { SHLViewer } = await import(pathToFileURL(path.join(process.cwd(), 'node_modules/kill-the-clipboard/dist/index.esm.js')));
const { fhirResources } = await new SHLViewer({ shlinkURI: process.argv[2] }).resolveSHL({ recipient: 'Dr. Test' });
process.stdout.write(JSON.stringify(fhirResources));
