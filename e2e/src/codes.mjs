// Reads the QR codes in pictures, by ZXing: node codes.mjs PACKAGES PICTURE… prints, for each picture, the texts of its codes.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [packages, ...pictures] = process.argv.slice(2);
const from = createRequire(`${packages}/`);
const { prepareZXingModule, readBarcodes } = from('zxing-wasm/reader');
// Or it would fetch its module from a network.
const wasmBinary = readFileSync(from.resolve('zxing-wasm/reader/zxing_reader.wasm'));
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
const texts = [];
for (const picture of pictures) {
  const codes = await readBarcodes(new Blob([readFileSync(picture)]), { formats: ['QRCode'] });
  texts.push(codes.map(code => code.text));
}
console.log(JSON.stringify(texts));
