import { expect, test } from 'vitest';
import { readableDocument } from './readable-document.ts';

const allow = (Action: string) => ({ Effect: 'Allow', Action, Resource: '*' });
const document = { Version: '2012-10-17', Statement: [allow('s3:GetObject'), allow('iam:ListUsers')] };

test('a document on one line is laid out, and its statements are where they then stand', () => {
  const { text, statements } = readableDocument(JSON.stringify(document));
  expect(text).toBe(JSON.stringify(document, undefined, 2));
  const lines = text.split('\n');
  const shown = statements.map(({ first, last }) =>
    JSON.parse(
      lines
        .slice(first - 1, last)
        .join('')
        .replace(/,$/, ''),
    ),
  );
  expect(shown).toEqual(document.Statement);
});

test('a document that somebody laid out stays as it is', () => {
  const written = `{"Version": "2012-10-17",\n"Statement": ${JSON.stringify(document.Statement[0])}}`;
  expect(readableDocument(written)).toEqual({ text: written, statements: [{ first: 2, last: 2 }] });
});

test('a number that JavaScript does not hold stays as written', () => {
  const condition = '"Condition":{"NumericLessThan":{"k":1e400}}';
  const written = `{"Statement":{"Effect":"Allow","Action":"*","Resource":"*",${condition}}}`;
  expect(readableDocument(written)).toEqual({ text: written, statements: [{ first: 1, last: 1 }] });
});

test('what is no policy has no statements to show', () => {
  expect(() => readableDocument('{}')).toThrow();
});
