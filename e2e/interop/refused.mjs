// What is broken must not be imported either: for each broken resource, `wideberth import` and `wideberth decide --response` say what is wrong and what to do, and go no further.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A line for each time that something broken is taken, or refused without saying why and what to do.
export function taken(program, folder, wholes) {
  const found = [];
  const run = (words, file, text) => {
    writeFileSync(join(process.cwd(), file), text);
    return spawnSync(program, [...words, join(process.cwd(), file)], { cwd: folder, encoding: 'utf8' });
  };
  const all = Object.entries(wholes);
  for (const [name, whole] of all) {
    for (const words of [['import', 'fhir'], ['import', 'careplan']]) {
      const { status, stdout, stderr } = run(words, 'broken.json', JSON.stringify(whole));
      if (status !== 2 || stdout !== '' || !stderr.includes('help: ')) found.push(`wideberth ${words.join(' ')} of "${name}": ${status} ${stdout} ${stderr}`);
    }
  }
  const { stdout, stderr } = run(['decide', '--response'], 'broken.jsonl', all.map(([, whole]) => `${JSON.stringify(whole)}\n`).join(''));
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line));
  all.forEach(([name], number) => {
    if (!lines[number]?.error) found.push(`wideberth decide --response of "${name}": ${stdout} ${stderr}`);
  });
  return found;
}
