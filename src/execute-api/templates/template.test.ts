import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../java/value.ts';
import { TemplateFailure } from './budget.ts';
import { compileTemplate } from './compile-template.ts';
import { BodyNotJson, inputObject } from './input-object.ts';
import { utilObject } from './util-object.ts';

function render(template: string, body = '', path: Readonly<Record<string, string>> = {}): string {
  const parameters = {
    path: new Map<string, Value>(Object.entries(path)),
    querystring: new Map<string, Value>([['q', 'from query']]),
    header: new Map<string, Value>([['X-Name', 'from header']]),
  };
  return compileTemplate(template).render(
    new Map<string, Value>([
      ['input', inputObject(body, parameters)],
      ['util', utilObject],
      ['context', new Map<string, Value>([['requestId', 'abc']])],
    ]),
  );
}

const pet = '{"foo":"bar","list":[1,{"a":"b"}],"n":null,"e":[],"deep":{"x":{"y":[10,20,30]}}}';

describe('printing, as recorded on AWS', () => {
  test.each([
    ["$input.path('$')", '{"foo":"bar"}', '{foo=bar}'],
    [
      "$input.path('$')",
      '{"bigger":"dict","to":"test","with":"separators"}',
      '{bigger=dict, to=test, with=separators}',
    ],
    ["$input.path('$')", '[{"foo":"bar"}]', '[{"foo":"bar"}]'],
    ["$input.path('$')", '{"foo":[{"nested":"bar"}]}', '{foo=[{"nested":"bar"}]}'],
    ["[$input.path('$.missing')]", pet, '[]'],
    ["#if($input.path('$.n') == '')equal#end", pet, 'equal'],
    ["$input.path('$.e')", pet, '[]'],
    ['$input.body', pet, pet],
    ['$input.body', '', '{}'],
    ['[$input.body.foo]', pet, '[]'],
    ["$input.json('$.missing')", pet, '""'],
    ["$input.json('$')", '{"a": [1, "x"]}', '{"a":[1,"x"]}'],
    ["$util.urlEncode('a b')", '', 'a+b'],
    ['$util.escapeJavaScript("it\'s")', '', "it\\'s"],
    ['$util.parseJson(\'{"a":{"b":1}}\').a.b', '', '1'],
    ["$util.urlDecode('a+b%20c')", '', 'a b c'],
    ["$util.base64Decode($util.base64Encode('ä'))", '', 'ä'],
    ['#set($x = $util.parseJson(\'{}\'))#set($x["k"] = "v")$x.put("l", "w")$x', '', '{k=v, l=w}'],
  ])('%s of %s', (template, body, expected) => {
    expect(render(template, body)).toBe(expected);
  });

  test('$input.params searches path, query string, header', () => {
    const template = "$input.params('id') $input.params('q') $input.params('X-Name') $input.params().path";
    expect(render(template, '', { id: '7' })).toBe('7 from query from header {id=7}');
    expect(render("$input.params('q')", '', { q: 'from path' })).toBe('from path');
    expect(render("$input.params('none')")).toBe('');
  });

  test('names of headers have no case (unverified)', () => {
    expect(render("$input.params('x-name')")).toBe('from header');
  });

  test('a body that is not JSON cannot be read as JSON (unverified)', () => {
    expect(() => render("$input.path('$')", 'no json')).toThrow(BodyNotJson);
    expect(render('$input.body', 'no json')).toBe('no json');
  });
});

// https://velocity.apache.org/engine/1.7/user-guide.html
describe('the language', () => {
  test.each([
    ['#set($a = 1 + 2 * 3)$a', '7'],
    ['#set($a = (1 + 2) * 3)$a', '9'],
    ['#set($a = 7 / 2)$a', '3'],
    ['#set($a = 7 % 4 - 5)$a', '-2'],
    ['#set($a = "x" + 1)$a', 'x1'],
    ['#if(1 < 2 && !(2 < 1))yes#{else}no#end', 'yes'],
    ['#if(1 eq 2)a#elseif(1 lt 2)b#else c#end', 'b'],
    ['#if($none)a#else b#end', 'a'],
    ['#if("")a#{else}b#end', 'b'],
    ['#if($none || true)a#end', 'a'],
    ['#if(1.5 >= 1.5)a#end', 'a'],
    ['#foreach($i in [1..3])$i#if($foreach.hasNext),#end#end', '1,2,3'],
    ['#foreach($i in [3..1])$foreach.index$foreach.count$i #end', '013 122 231 '],
    ['#foreach($i in ["a", \'b\'])$velocityCount$i#end[$i]', '1a2b[]'],
    ['#foreach($k in {"a": 1, "b": 2}.keySet())$k#end', new TemplateFailure('')],
    ['#set($m = {"a": 1, "b": 2})#foreach($k in $m.keySet())$k=$m.get($k);#end', 'a=1;b=2;'],
    ['#set($m = {"a": 1})#foreach($e in $m.entrySet())$e.key:$e.value $e.getKey() $e#end', 'a:1 a a=1'],
    ['#set($l = [])#set($ok = $l.add("x"))$l $l.size() $l[0] $l.isEmpty()', '[x] 1 x false'],
    ['#foreach($i in [1..9])#if($i == 3)#break#end$i#end!', '12!'],
    ['a#stop b', 'a'],
    ['$!none ${none} $none.a.b', '  '],
    ['${context.requestId}x $context.requestId.x', 'abcx '],
    ['$context["requestId"]', 'abc'],
    ['## comment\nx#* block *#y', 'xy'],
    ['  #set($a = 1)\nx', 'x'],
    ['#if(true)\nx\n#end\ny', 'x\ny'],
    ['#[[ $raw #if ]]#', ' $raw #if '],
    ['\\$context.requestId \\#set(1)', '$context.requestId #set(1)'],
    ['$ $5 # #fff #1 {"$": "$$"}', '$ $5 # #fff #1 {"$": "$$"}'],
    ["#set($s = 'a $context.requestId')$s", 'a $context.requestId'],
    ['#set($s = "a $context.requestId#if(true)!#end")$s', 'a abc!'],
    ['#set($s = "say ""x""")$s', 'say "x"'],
    ['#set($a = -1)$a|#set($b = 0 - $a)$b', '-1|1'],
    ['#set($s = "abc")$s.substring(1) $s.substring(0,2) $s.length() $s.toUpperCase()', 'bc ab 3 ABC'],
    ['#set($s = "a,b")#foreach($p in $s.split(","))[$p]#end $s.contains("a,") $s.replace(",", "-")', '[a][b] true a-b'],
    ['$util.escapeJavaScript("it\'s").replaceAll("\\\\\'", "\'")', "it's"],
    ['#set($n = 0)$n.parseInt("12")', '12'],
    ['#set($s = "x")$s.equals("x") $s.matches("[a-z]+") $s.trim().isEmpty()', 'true true false'],
  ])('%s', (template, expected) => {
    if (expected instanceof TemplateFailure) expect(() => render(template)).toThrow(TemplateFailure);
    else expect(render(template)).toBe(expected);
  });

  test.each([['#include("x")'], ['#parse("x")']])('%s is refused, not ignored', (template) => {
    expect(() => render(template)).toThrow('not implemented');
  });

  test('a text without references is constant', () => {
    expect(compileTemplate('{"a": 1}').constant).toBe('{"a": 1}');
    expect(compileTemplate('{"a": $x}').constant).toBeUndefined();
  });
});

describe('JSONPath', () => {
  test.each([
    ['$.deep.x.y[1]', '20'],
    ["$['deep']['x'].y[-1]", '30'],
    ['$.deep.x.y[0:2]', '[10,20]'],
    ['$.deep.x.y[*]', '[10,20,30]'],
    ['$.list.length()', '2'],
    ['$..a', '["b"]'],
    ['$.list[1].a', '"b"'],
    ['foo', '"bar"'],
    ['$.n', 'null'],
    ['$.__proto__', '""'],
    ['$.constructor', '""'],
    ['$.list[?(@.a)].a', '["b"]'],
    ['$.deep.x.y.sum()', '60.0'],
  ])('%s', (path, expected) => {
    expect(render(`$input.json("${path}")`, pet)).toBe(expected);
  });

  test('what is no path fails', () => {
    expect(() => render('$input.json("$[")', pet)).toThrow('Could not parse token');
  });
});

describe('hostile templates', () => {
  test.each([
    ['$context.constructor.constructor("return process")()', '()'],
    ['$context.__proto__ $context.getClass().forName("x") $context.class.classLoader', '{requestId=abc}.__proto__  '],
    ['#set($s = "")$s.constructor $s.__proto__.x $s.class.forName("java.lang.Runtime")', ' .__proto__.x '],
    ['#set($m = {})#set($m["__proto__"] = "x")$m.toString() $m.hasOwnProperty("a")', '{__proto__=x} '],
    ['$util.constructor $util.methods.get $input.kind', '  '],
    ['#set($l = [1])$l.items $l.length $l.map("x") $l["constructor"]', '   '],
    ['#set($l = [1])#foreach($i in [1..1000])#set($ok = $l.add($i))#end$l.size()', '1001'],
    ['#set($m = {})$m.put("m", $m)$m', '{m=(this Map)}'],
    ['#foreach($i in [1..2000])x#end', 'x'.repeat(1000)],
  ])('%s reaches nothing', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  const doubling = '#set($s = "ab")#foreach($i in [1..60])#set($s = "$s$s")#end$s';
  const self = '#set($m = {})#set($l = [$m])$m.put("l", $l)$m';
  const shared = '#set($a = [1])#foreach($i in [1..60])#set($a = [$a, $a])#end$a';
  const loops = `${'#foreach($i in [1..1000])'.repeat(5)}x${'#end'.repeat(5)}`;
  const growing = '#set($l = [1])#foreach($i in [1..60])$l.addAll($l)#end';
  const scanning = `#set($s = "${'a'.repeat(100_000)}")#foreach($i in [1..1000])#foreach($j in [1..1000])$s.contains("b")#end#end`;
  const backtracking = `#set($s = "${'a'.repeat(3000)}")#foreach($i in [1..1000])$s.replaceAll("(a|a)*b", "x")#end`;
  test.each([
    ['doubling text', doubling],
    ['a map that holds itself', self],
    ['shared lists', shared],
    ['nested loops', loops],
    ['a list that grows by itself', growing],
    ['long scans', scanning],
    ['patterns', backtracking],
    ['deep parentheses', `#set($x = ${'('.repeat(20_000)}1${')'.repeat(20_000)})`],
    ['deep directives', `${'#if(true)'.repeat(20_000)}${'#end'.repeat(20_000)}`],
    ['deep negation', `#set($x = ${'!'.repeat(20_000)}true)`],
    ['deep lists', `#set($x = ${'['.repeat(20_000)}`],
    ['deep strings', '#set($x = "#set($y = ""#set($z = """" $a """")"")"'],
    ['a range of 100 million numbers', '#foreach($i in [1..100000000])#end$i'],
    ['a long run of backslashes', `$x${'\\\\'.repeat(100_000)}`],
    ['numbers that grow', '#set($n = 9)#foreach($i in [1..1000])#set($n = $n * $n)#end$n'],
    ['a format that is wide', '$context.requestId.format("%999999999d", 1)'],
    ['a text that is repeated', '$context.requestId.repeat(2000000000)'],
    ['more than 300 KB', `$x${' '.repeat(310_000)}`],
    ['no end', '#if(true)x'],
    ['half an expression', '#set($x = )'],
  ])('%s ends with a failure', (_name, template) => {
    expect(() => render(template)).toThrow(TemplateFailure);
  });

  test('300 KB of references and of signs are read', () => {
    expect(render('$a.b.c text '.repeat(25_000))).toBe(' text '.repeat(25_000));
    expect(render(`${'$'.repeat(300_000)} `)).toHaveLength(300_001);
    expect(render(`#set($x = 1${' + 1'.repeat(20_000)})$x`)).toBe('20001');
  });

  test('whatever the text, it is rendered or fails as a template', () => {
    const piece = fc.constantFrom(
      '#if(',
      '$a',
      ')',
      '#end',
      '#foreach($i in ',
      '[1..3]',
      '"',
      "'",
      '{',
      '}',
      '#set($a = ',
      '.b',
      '(',
      '1',
      '\\',
      '#else',
      '!',
      '$!{',
      ' ',
      '==',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
        try {
          expect(typeof render(pieces.join(''))).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateFailure);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
