import { expect, test } from 'vitest';
import { fileRows, foldersBeside } from './file-rows.ts';

const names = ['urllib3/util/url.py', 'six.py', 'lambda_function.py', 'urllib3/__init__.py', 'bin/x10', 'bin/x9'];
const rows = fileRows(names, (name) => name.slice(name.lastIndexOf('/') + 1));

test('folders come before files, both by name, each above what it holds', () => {
  expect(rows.map(({ level, label }) => `${level} ${label}`)).toEqual([
    '1 bin',
    '2 x9',
    '2 x10',
    '1 urllib3',
    '2 util',
    '3 url.py',
    '2 __init__.py',
    '1 lambda_function.py',
    '1 six.py',
  ]);
});

test('a line knows what it stands in, and a file is called by its whole path', () => {
  expect(rows.find(({ label }) => label === 'url.py')).toMatchObject({
    key: 'urllib3/util/url.py',
    parent: 'urllib3/util/',
  });
});

test('the folders around a file stay open', () => {
  expect(foldersBeside(rows, 'urllib3/__init__.py')).toEqual(['bin/', 'urllib3/util/']);
  expect(foldersBeside(rows, 'six.py')).toEqual(['bin/', 'urllib3/', 'urllib3/util/']);
});
