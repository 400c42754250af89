/** The element templates that the Modeler finds beside our models. */

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../processes/.camunda/element-templates/', import.meta.url);

/** All of them, by the name of their file. */
export const templates = new Map(readdirSync(FOLDER)
  .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))]));
