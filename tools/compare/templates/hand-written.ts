import type { TemplateCase } from './render-ours.ts';

const pet =
  '{"id":9007199254740993,"name":"Rex \\"the\\" dog","price":10.0,"tags":["a/b","€",null],"owner":{"id":1,"x":null},"n":3}';

/** Templates as the guides and the forums have them, and the corners of the language. */
const templates: readonly string[] = [
  '{"body": $input.json("$"), "id": "$input.path(\'$.id\')"}',
  '#set($root = $input.path(\'$\')){\n  "name": "$util.escapeJavaScript($root.name)",\n  "tags": [#foreach($t in $root.tags)"$t"#if($foreach.hasNext),#end#end]\n}',
  '#set($root = $input.path(\'$\'))\n#if($root.owner && $root.owner != "")\n{"owner": $root.owner.id}\n#else\n{}\n#end',
  '#set($p = {"TableName": "pets", "Key": {"id": {"S": "$input.path(\'$.id\')"}}})\n$p',
  '#define( $loop ) {#foreach($k in $map.keySet())"$k": "$map.get($k)"#if( $foreach.hasNext ) , #end#end}#end#set($map = $input.path(\'$.owner\'))$loop',
  "#set($half = $input.path('$.price') / 4)$half #set($next = $input.path('$.id') + 1)$next",
  '#set($s = "a,b,,c")#foreach($p in $s.split(","))[$p]#end $s.replaceAll("(b)", "<$1>") $s.matches("a.*")',
  '#if("$input.path(\'$.name\')" == "")empty#elseif($input.path("$.n") > 2)big#{else}small#end',
  "$util.urlEncode($input.path('$.name')) $util.base64Encode('ä') $util.urlDecode('a+b%20c')",
  '#set($json = $util.parseJson(\'{"a":{"b":[1,2.50,3]}}\'))$json.a.b[-1] $json.a.b $json',
  "#foreach($e in $input.path('$').entrySet())$e.key=$e.value;#end",
  '#set($m = {})#set($ignored = $m.put("k", "v"))#set($m["x y"] = [1..3])$m $m.k $m["x y"][0]',
  '#set($l = [])#foreach($i in [1..5])#if($i == 3)#break#end#set($ok = $l.add($i))#end$l',
  '#set( $email = "foo" )\n$email\n\\$email\n\\\\$email\n\\\\\\$email\n\\\n\\\\ \\# \\$\n\\#end\n\\# end\n\\#set( $email = "foo" )',
  '  #set($a = 1)\n\t#set($b = 2)  \n$a  #set($c = 3)  $b\n#* c *#   #set($d = 4)|$c$d',
  '#if(!$nope)a#end#if($nope)b#end#if($nope == "")c#end#if("$!nope" == "")d#end[$!nope][$!{nope.x}][${nope}]',
  '#set($t = true)#set($f = false)#if($t && !$f || $f and not $t)yes#end $t.equals(true) $f.toString().length()',
  '#macro(say $x)hi $x#end#say("you") #@say("you")body#end',
  '#set($n = 5)#set($x = -$n)',
  '#set($n = 5)#set($x = $n-1)[$x]#set($y = $n - 1)$y',
  '#set($i = 7)#set($d = 2)#set($q = $i / $d)$q #set($r = $i % $d)$r #set($z = $i / 0)[$z]',
  '#set($s = "$!{input.path("$.name")}")$s',
  '#set($a = [[1,2],[3]])$a[0][1] $a.get(1).get(0) $a.size() #foreach($x in $a)#foreach($y in $x)$y#end|#end',
  '${input.path("$.owner").id}x $!input.path("$.owner").x| $input.path("$.owner.x") $input.path("$.none")',
  '#[[ $raw ## #if ]]# ## gone\n#** doc *##* b *#end',
  'price: $5, 100%, #1, #tag, a@b.c, $$, $ x, {$}, "$", cost$',
  '#set($x = "say ""hi"" \'x\' \\u0041")$x #set($y = \'it\'\'s "$x"\')$y',
  '#set($x = 1.5e3)$x #set($y = .25)$y #set($z = 100000000.0)$z #set($w = 0.00001)$w',
  '#set($l = $input.path("$.tags"))#set($ok = $l.add("z"))$l $l.size()',
  '#foreach($i in [3..1])$foreach.index:$foreach.count:$i:$velocityCount#if($velocityHasNext), #end#end',
  '#foreach($i in [1,2])#foreach($j in ["a","b"])$foreach.parent.count$j#if($foreach.last);#end#end#end',
  '#set($foreach = "mine")#foreach($i in [1])$foreach.index#end$foreach',
  '#stop after',
  '#foreach($x in "text")$x#end#foreach($x in 5)$x#end#foreach($x in $nope)$x#end.',
  '#set($a = {"b": {"c": [1, {"d": "e"}]}})$a.b.c[1].d $a["b"]["c"][1]["d"] $a.get("b").get("c").get(1).get("d")',
  '#set($a.b = 1)#set($c = {})#set($c.d.e = 1)#set($c.f = {})#set($c.f.g = 2)$c',
];

export const handWritten: readonly TemplateCase[] = templates.map((template) => ({ template, body: pet }));
