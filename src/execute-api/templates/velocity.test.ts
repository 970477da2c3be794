import { describe, expect, test } from 'vitest';
import type { Value } from '../java/value.ts';
import { TemplateFailure } from './budget.ts';
import { compileTemplate } from './compile-template.ts';
import { inputObject } from './input-object.ts';
import { utilObject } from './util-object.ts';

// Expected values are those of Velocity 1.7 with the settings under which it gives AWS's recorded answers (JDK 17): undefined
// and null are the empty string, inline macros and #evaluate are off. Rows that a recording decides say so.

function render(template: string, body = '{}'): string {
  const none = new Map<Value, Value>();
  const input = inputObject(body, { path: none, querystring: none, header: none });
  const variables = new Map<string, Value>([
    ['input', input],
    ['util', utilObject],
  ]);
  return compileTemplate(`#set($body = $input.path('$'))${template}`).render(variables);
}

function check(template: string, body: string | undefined, expected: string): void {
  expect(render(template, body)).toBe(expected);
}

describe('undefined and null are the empty string, and true in #if (recorded)', () => {
  test.each([
    ['#if($nope)T#{else}F#end', '{}', 'T'],
    ['#if(!$nope)T#{else}F#end', '{}', 'F'],
    ['#if($body.n)T#{else}F#end', '{"n":null}', 'T'],
    ['{#if($body.limit)"limit": $body.limit,#end}', '{}', '{"limit": ,}'],
    ['#set($n = $nope + 1)$n', '{}', '1'],
    ['#set($l = [$nope, 1])$l', '{}', '[, 1]'],
    ['#set($m = {"a": $nope})$m', '{}', '{a=}'],
    ['#if($nope.isEmpty())T#end', '{}', 'T'],
    ['#if($nope == "")T#end', '{}', 'T'],
  ])('%s of %s', check);
});

describe('numbers keep the kinds of Java', () => {
  test.each([
    ["$body.id $input.json('$')", '{"id":9007199254740993}', '9007199254740993 {"id":9007199254740993}'],
    ['#set($a = 100.0 / 50)$a', '{}', '2.0'],
    ['#set($h = $body.p / 4)$h', '{"p":10.0}', '2.5'],
    ['#set($x = 1.0 / 3)$x', '{}', '0.3333333333333333'],
    ['$body.a $body.b $body.c', '{"a":3.0,"b":1e2,"c":10000000.0}', '3.0 100.0 1.0E7'],
    ['#set($n = 5)$n.doubleValue()', '{}', '5.0'],
    ['#set($x = 2147483647)#set($x = $x + 1)$x $x.class.name', '{}', '2147483648 java.lang.Long'],
    ['#set($x = 9223372036854775807)#set($x = $x + 1)$x', '{}', '9223372036854775808'],
    ['#set($x = 7 / 2)$x,#set($x = -7 % 3)$x', '{}', '3,-1'],
    ['#set($x = 1 / 0)[$x]', '{}', '[]'],
    ['#set($x = $body.d * 2)$x', '{"d":0.12345678901234567890}', '0.24691357802469135780'],
    ['#if(3 == 3.0)T#end#if($body.n == 1)T#end', '{"n":1.0}', 'TT'],
    ['#set($x = .5*.1)$x', '{}', '0.05'],
    ['#set($x = 1e3)$x #set($x = 5.)$x', '{}', '1000.05.0'],
  ])('%s of %s', check);
});

describe('a result that is null joins a text as its last operand is written', () => {
  test.each([
    ['#set($s = $nope + 1/![])$s', '{}', '![]'],
    ['#set($s = $nope + 1/ ($body.x) )$s', '{}', ' ($body.x) '],
    ['#set($s = $nope + ( ( [] - 1 ) ))$s', '{}', ' ( [] - 1 ) '],
    ['#set($s = 1 - 2 * ([]) + $nope)$s', '{}', ' 2 * ([]) '],
    ['#set($s = "" + 1 / not [])$s', '{}', ' not []'],
    ['#set($s = 1 / (2) * [] + "")$s', '{}', ' [] '],
  ])('%s of %s', check);
});

describe('arrays and parts of lists are classes of their own', () => {
  test.each([
    [
      '#set($a = $body.s.split(","))#if($a == ["a", "b"])T#{else}F#end#if($a == "[a, b]")T#{else}F#end#if($a == $a)T#end',
      '{"s":"a,b"}',
      'FFT',
    ],
    [
      '#set($a = $body.s.split(","))$a.addAll([]) $a.removeAll(["z"]) $a.retainAll($a) $a.contains("a")',
      '{"s":"a,b"}',
      'false false  true',
    ],
    ['#set($a = $body.s.split(","))[$a.clear()]', '{"s":","}', '[]'],
    [
      '#set($a = $body.s.split(",").subList(0, 1))$a $a.class.name $a.set(0, "z") $a',
      '{"s":"a,b"}',
      '[a] java.util.AbstractList$SubList a [z]',
    ],
    [
      '#set($l = [1, 2, 3])#if($l.subList(0, 2) == [1, 2])T#{else}F#end#if($l.subList(0, 2) == ["1", "2"])T#end',
      '{}',
      'TT',
    ],
    ['#if($body.m.keySet() == ["k"])T#{else}F#end#if($body.m.keySet() == "[k]")T#end', '{"m":{"k":1}}', 'TT'],
    ['$body.m.keySet().addAll([]) #if($body.m.class == $body.m.class)T#end', '{"m":{"k":1}}', 'false T'],
    ['[$body.l.subList(0, 1).clone()]', '{"l":[1]}', '[]'],
  ])('%s of %s', check);

  test.each([
    ['add("c")'],
    ['clear()'],
    ['remove("a")'],
    ['addAll(["c"])'],
    ['retainAll(["a"])'],
    ['subList(0, 1).add("c")'],
  ])('an array does not grow or shrink: %s', (call) => {
    expect(() => render(`#set($a = $body.s.split(","))$a.${call}`, '{"s":"a,b"}')).toThrow(
      /UnsupportedOperationException/,
    );
  });
});

describe('#define, #macro, #evaluate and unknown directives', () => {
  test.each([
    ['#define($x)hi $n#end#set($n = 1)$x#set($n = 2)$x', '{}', 'hi 1hi 2'],
    ['#define($x)a$x#end$x', '{}', 'aa$x'],
    ['#define($x)a#break b#end$x!', '{}', 'a!'],
    ['#define($x)a#stop b#end$x!', '{}', 'a'],
    ['#macro(x)hi#end#x() \\#x() \\#y()', '{}', '#x() #x() \\#y()'],
    ['#evaluate($t) #x($body.k)', '{}', '#evaluate($t) #x($body.k)'],
    ['#literal($x)$a #if(true)b#end#end', '{}', '$a #if(true)b#end'],
  ])('%s of %s', check);
});

describe('#foreach', () => {
  test.each([
    ['#foreach($i in [1,2])$i#if($velocityHasNext),#end#end', '{}', '1,2'],
    ['#foreach($i in [1,2,3])$i#if($foreach.hasNext()),#end#end', '{}', '1,2,3'],
    [
      '#foreach($i in [5,6])$foreach.getIndex()$foreach.count$foreach.first$foreach.isLast() #end',
      '{}',
      '01truefalse 12falsetrue ',
    ],
    ['#foreach($i in [1])#foreach($j in [1,2])$foreach.parent.index$foreach.topmost.count#end#end', '{}', '0101'],
    ['#foreach($i in [1,2])#foreach($j in [1,2])#if($j == 2)#break($foreach.parent)#end$i$j#end#end', '{}', '11'],
    ['#foreach($v in $body)$v#end', '{"a":1,"b":[2]}', '1[2]'],
    ['#foreach($i in $body.l)[$i]#end', '{"l":[1,null,2]}', '[1][][2]'],
    ['#set($l = [1,2])#foreach($i in $l.iterator())$i#end', '{}', '12'],
    ['a#break b', '{}', 'a'],
  ])('%s of %s', check);
});

describe('backslashes (recorded)', () => {
  test.each([
    ['#set($e = "foo")\\$e \\\\$e \\\\\\$e', '{}', '$e \\foo \\$e'],
    ['\\#end \\# end \\ \\\\ \\#set($body = 1)', '{}', '#end \\# end \\ \\\\ #set({} = 1)'],
    ['\\\\#if(true)a#end', '{}', '\\a'],
  ])('%s of %s', check);
});

describe('blanks before #set go when nothing but them stands since the last directive, comment or reference', () => {
  test.each([
    ['"k": #set($x = 1)\n"v"', '{}', '"k": "v"'],
    ['{\n  #set($x = 1)\n  "a": $x}', '{}', '{\n    "a": 1}'],
    ['$body  #set($x = 1)|', '{}', '{}|'],
    ['#* c *#  #set($x = 1)|', '{}', '|'],
    ['#set($x = 1)  \n  #set($y = 2)|', '{}', '|'],
  ])('%s of %s', check);
});

describe('literals in conditions', () => {
  test.each([
    ['#if("x")T#{else}F#end#if("$body")T#{else}F#end#if(5)T#{else}F#end#if(1+1)T#{else}F#end', '{}', 'FFFF'],
    ['#if([1])T#{else}F#end#if({})T#{else}F#end#if(!5)T#{else}F#end', '{}', 'FFT'],
    ['#set($x = true && "s")$x,#set($x = true || "s")$x', '{}', 'false,true'],
  ])('%s of %s', check);
});

describe('references', () => {
  test.each([
    ['#set($l = [1,2,3])$l[-1] $l[0]', '{}', '3 1'],
    ['#set($l = [1,2])#set($l[-1] = 9)$l', '{}', '[1, 9]'],
    ['#set($s = "\\u0041")$s', '{}', 'A'],
    ["#set($s = '\\u0041')$s", '{}', '\\u0041'],
    ['#set($m = {1: "x"})[$m.get("1")][$m.get(1)]', '{}', '[][x]'],
    ['#set($s = "")#if($s && !$s.empty)A#{else}B#end', '{}', 'B'],
    ['#set($l = [])$l.empty $l.size() [$l.size] [$l.nothing()]', '{}', 'true 0 [] []'],
    ['#set($m = {"a": 1})#foreach($e in $m.entrySet())$e.key=$e.value#end', '{}', 'a=1'],
    ['#set($m = {})#set($ignored = $m.put("k", null))[$m.k] $m', '{}', '[] {k=null}'],
    ['#set($m = {"a": 1})#set($m.v = $m.values())$m', '{}', '{a=1, v=[1, (this Collection)]}'],
    ['$body.a{x} tail', '{"a":1}', '1{ tail'],
    ['$body.a## c', '{"a":1}', '1## c'],
    ['$.a.b[0] $5 #$body.a $$body.a', '{"a":1}', '$.a.b[0] $5 #1 $1'],
    ['#set(${v} = 1)[$v]', '{}', '[]'],
  ])('%s of %s', check);
});

describe('what Velocity throws at fails the template, and the log says where (500)', () => {
  test.each([
    ['a #end', 'Unexpected "#end" at line 2, column 3.'],
    ['#else', 'Unexpected "#else" at line 2, column 1.'],
    ['cost: 5$', 'at line 2, column 8.'],
    ['a#', 'at line 2, column 2.'],
    ['${x', 'Unexpected end of the template at line 2, column 4.'],
    ['#set($x = null)', 'Unexpected "null" at line 2, column 11.'],
    ['#set($x = 3-1)', 'Unexpected "-1" at line 2, column 12.'],
    ['#set($x = [1 + 1])', 'Unexpected "+" at line 2, column 14.'],
    ['#foreach($i in [1])#else#end', 'Unexpected "#else" at line 2, column 20.'],
    ['#set($l = [1])\n$l.get(5)', 'IndexOutOfBoundsException: index 5, length 1 at line 3, column 1.'],
    ['#set($l = [1])$l[5]', 'IndexOutOfBoundsException'],
    ['#set($s = "abc")$s.substring(5)', 'StringIndexOutOfBoundsException'],
    ['#set($s = "abc")$s.charAt(9)', 'StringIndexOutOfBoundsException'],
    ['#set($l = [1])#set($l[9] = 1)', 'IndexOutOfBoundsException'],
    ['#set($l = [1])#foreach($i in $l)$l.add(2)#end', 'ConcurrentModificationException'],
    ['#set($s = "C:\\users")', 'four hexadecimal digits at line 2, column 11.'],
    ['$body.toString( )', 'Unexpected ")" at line 2, column 17.'],
    ['$true', 'Unexpected "$true" at line 2, column 1.'],
    ['#set($s = "a $body.keySet().iterator().next()")', 'NoSuchElementException'],
  ])('%j: %s', (template, message) => {
    expect(() => render(`\n${template}`)).toThrow(TemplateFailure);
    expect(() => render(`\n${template}`)).toThrow(message);
  });
});

describe('methods', () => {
  test.each([
    ['#set($l = [])#set($x = $l.add(0, "x"))$l', '{}', '[x]'],
    ['#set($l = ["a","b"])$l.remove("a")$l#set($x = $l.remove(0))$x$l', '{}', 'true[b]b[]'],
    ['#set($s = "a,b,,")$s.split(",").size() $s.split(",", -1).size()', '{}', '2 4'],
    ['#set($s = "a.b")$s.split(".").size() $s.split("[.]")[1]', '{}', '0 b'],
    ['#set($s = "x")$s.format("%03d|%s|%.2f|%,d", 7, [1], 2.345, 1234567)', '{}', '007|[1]|2.35|1,234,567'],
    ['#set($s = "b")$s.compareTo("d") $s.compareTo("bcd") $s.compareToIgnoreCase("B")', '{}', '-2 -2 0'],
    ['#set($s = " a ")[$s.strip()][$s.isBlank()][$s.repeat(2)]', '{}', '[a][false][ a  a ]'],
    ['#set($s = "a")$s.join("-", "x", "y") $s.join("-", ["x", "y"]) $s.valueOf(1.0)', '{}', 'x-y x-y 1.0'],
    ['#set($s = "abc")$s.charAt(1) $s.indexOf("c") $s.indexOf(99) $s.hashCode()', '{}', 'b 2 2 96354'],
    ['#set($s = "abc")$s.replace("", "-") $s.substring(1, 2) $s.lastIndexOf("c", -1)', '{}', '-a-b-c- b -1'],
    ['#set($n = 255)$n.toHexString($n) $n.parseInt("ff", 16) $n.compareTo(3)', '{}', 'ff 255 1'],
    [
      '#set($l = [3, 1, 2])$l.sort(null)$l $l.subList(0, 2) $l.contains(3) $l.indexOf(9)',
      '{}',
      '[1, 2, 3] [1, 2] true -1',
    ],
    [
      '#set($m = {"a": 1})$m.getOrDefault("b", 2) $m.putIfAbsent("a", 3) $m.containsValue(1) $m.keySet()',
      '{}',
      '2 1 true [a]',
    ],
    ['#set($m = {"a": 1, "b": 2})#set($k = $m.keySet())#set($x = $k.remove("a"))$m $k', '{}', '{b=2} [b]'],
    ['$body.class.simpleName $body.l.class.name', '{"l":[]}', 'LinkedHashMap net.minidev.json.JSONArray'],
  ])('%s of %s', check);

  test.each([
    ['#set($s = "a")$s.getBytes()', 'The method getBytes of java.lang.String is not implemented by Sekisho'],
    ['#set($s = "a")$s.bytes', 'The method getBytes of java.lang.String is not implemented by Sekisho'],
    ['#set($l = [])$l.stream()', 'The method stream of java.util.ArrayList is not implemented by Sekisho'],
    ['#set($s = "a")$s.format("%tY", 1)', '%tY is not implemented by Sekisho'],
  ])('%s is refused, not null', (template, message) => {
    expect(() => render(template)).toThrow(message);
  });
});
