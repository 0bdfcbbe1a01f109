// `npm run licences`: writes LICENCES.md anew.
import { writeFileSync } from 'node:fs';
import { printLicences } from './print-licences.ts';
import { runtimePackages } from './runtime-packages.ts';

writeFileSync('LICENCES.md', printLicences(runtimePackages()));
