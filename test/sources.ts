import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A module of the project as its syntax tree tells it. Paths are relative to the root, with forward slashes. */
export interface Source {
  path: string;
  text: string;
  imports: Import[];
  /** Names that the module uses and declares nowhere: globals, and type names of the language. */
  globals: Set<string>;
  regexes: RegExp[];
  /** Types that values are cast to, as printed; `as const` is none. */
  casts: string[];
  /** Names of properties that are read or written, and of JSX attributes. */
  properties: Set<string>;
}

/** `target`: a path of the project, or the name of a package. `isType`: gone once the types are stripped. */
export interface Import {
  target: string;
  isLocal: boolean;
  isType: boolean;
}

/** Every file below a folder of the project, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The modules below these folders, parsed. */
export const sourcesBelow = (...folders: string[]): Source[] =>
  folders
    .flatMap(filesBelow)
    .filter((path) => /\.tsx?$/.test(path))
    .map(readSource);

function readSource(path: string): Source {
  const text = readText(path);
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const source: Source = { path, text, imports: [], globals: new Set(), regexes: [], casts: [], properties: new Set() };
  const add = (specifier: string, isType: boolean) => source.imports.push({ ...resolve(path, specifier), isType });
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  const used = new Set<string>();
  const declared = new Set<string>();
  walk(program, null, '', (node, parent, key) => collect(source, used, declared, node, parent, key));
  for (const name of used) if (!declared.has(name)) source.globals.add(name);
  return source;

  function collect(
    into: Source,
    uses: Set<string>,
    declarations: Set<string>,
    node: Node,
    parent: Node | null,
    key: string,
  ) {
    if (node.type === 'Literal' && node.regex) into.regexes.push(new RegExp(node.regex.pattern, node.regex.flags));
    if (node.type === 'ImportExpression' && typeof node.source?.value === 'string') add(node.source.value, false);
    if (node.type === 'TSAsExpression' && node.typeAnnotation) {
      const type = text.slice(node.typeAnnotation.start, node.typeAnnotation.end);
      if (type !== 'const') into.casts.push(type);
    }
    if (node.type === 'JSXIdentifier' && node.name && parent?.type === 'JSXAttribute') into.properties.add(node.name);
    if (node.type !== 'Identifier' || !node.name) return;
    if (isPropertyName(parent, key)) into.properties.add(node.name);
    else if (isDeclaration(parent, key)) declarations.add(node.name);
    else uses.add(node.name);
  }
}

function resolve(path: string, specifier: string): { target: string; isLocal: boolean } {
  if (specifier.startsWith('.'))
    return {
      target: normalize(join(dirname(path), specifier))
        .split(sep)
        .join('/'),
      isLocal: true,
    };
  return {
    target: specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
    isLocal: false,
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  computed?: boolean;
  shorthand?: boolean;
  regex?: { pattern: string; flags: string } | null;
  source?: { value?: unknown } | null;
  typeAnnotation?: Node | null;
}

type Visit = (node: Node, parent: Node | null, key: string) => void;

function walk(value: unknown, parent: Node | null, key: string, visit: Visit): void {
  if (Array.isArray(value)) for (const item of value) walk(item, parent, key, visit);
  if (!isNode(value)) return;
  visit(value, parent, key);
  for (const [name, child] of Object.entries(value)) if (typeof child === 'object') walk(child, value, name, visit);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const isPropertyName = (parent: Node | null, key: string): boolean =>
  (parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
  (['Property', 'PropertyDefinition', 'MethodDefinition', 'TSPropertySignature', 'TSMethodSignature'].includes(
    parent?.type ?? '',
  ) &&
    key === 'key' &&
    !parent?.computed);

/** A name declared anywhere in the file counts for the whole file: enough to tell a parameter `document` from the global. */
const isDeclaration = (parent: Node | null, key: string): boolean =>
  (parent?.type === 'VariableDeclarator' && key === 'id') ||
  key === 'params' ||
  key === 'param' ||
  (key === 'id' && /Function|Class|TSTypeAlias|TSInterface/.test(parent?.type ?? '')) ||
  (key === 'local' && /^Import/.test(parent?.type ?? '')) ||
  (key === 'left' && parent?.type === 'AssignmentPattern') ||
  (key === 'argument' && parent?.type === 'RestElement') ||
  (key === 'elements' && parent?.type === 'ArrayPattern') ||
  (key === 'value' && parent?.type === 'Property') ||
  (key === 'name' && parent?.type === 'TSTypeParameter');
