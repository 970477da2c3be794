#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// node:sqlite, which holds the state, came with 22.13.
if (major < 22 || (major === 22 && minor < 13)) {
  const { refuseOldNode } = await import('./old-node.ts');
  refuseOldNode();
}

// What V8 has compiled is kept beside the program, where it can be written: compiling it anew is a third of every start.
process.getBuiltinModule('node:module').enableCompileCache?.(`${import.meta.dirname}/compile-cache`);

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
