/** The tokens of a template, by the names that Velocity 1.7's grammar gives them. */
export type Kind =
  | 'EOF'
  | 'TEXT'
  | 'ESCAPE'
  | 'DOUBLE_ESCAPE'
  | 'ESCAPE_DIRECTIVE'
  | 'SET_DIRECTIVE'
  | 'EMPTY_INDEX'
  | 'DOLLAR'
  | 'HASH'
  | 'COMMENT_START'
  | 'FORMAL_COMMENT_START'
  | 'TEXTBLOCK_START'
  | 'SINGLE_LINE_COMMENT_START'
  | 'SINGLE_LINE_COMMENT'
  | 'COMMENT'
  | 'TEXTBLOCK'
  | 'ANYTHING'
  | 'INDEX_LBRACKET'
  | 'INDEX_RBRACKET'
  | 'LBRACKET'
  | 'RBRACKET'
  | 'COMMA'
  | 'DOUBLEDOT'
  | 'COLON'
  | 'LEFT_CURLEY'
  | 'RIGHT_CURLEY'
  | 'LPAREN'
  | 'RPAREN'
  | 'REFMOD2_RPAREN'
  | 'WHITESPACE'
  | 'STRING_LITERAL'
  | 'TRUE'
  | 'FALSE'
  | 'OPERATOR'
  | 'LOGICAL_NOT'
  | 'EQUALS'
  | 'END'
  | 'IF_DIRECTIVE'
  | 'ELSEIF_DIRECTIVE'
  | 'ELSE_DIRECTIVE'
  | 'INTEGER_LITERAL'
  | 'FLOATING_POINT_LITERAL'
  | 'WORD'
  | 'BRACKETED_WORD'
  | 'IDENTIFIER'
  | 'DOT'
  | 'LCURLY'
  | 'RCURLY'
  | 'REFERENCE_TERMINATOR'
  | 'DIRECTIVE_TERMINATOR';

export type State =
  | 'DEFAULT'
  | 'REFERENCE'
  | 'REFMODIFIER'
  | 'REFMOD2'
  | 'REFINDEX'
  | 'DIRECTIVE'
  | 'PRE_DIRECTIVE'
  | 'IN_TEXTBLOCK'
  | 'IN_COMMENT'
  | 'IN_SINGLE_LINE_COMMENT';

/** What a token looks like, and the characters that it can begin with (all, where none are named), as in `[...]`. */
export type Rule = readonly [kind: Kind, source: string, starts?: string];

const newline = '(?:\\r\\n|\\r|\\n)';
const restOfLine = `(?:[ \\t]*${newline})?`;
const wordCharacter = '[A-Za-z0-9_@]';
const word: Rule = ['WORD', `[A-Za-z_@]${wordCharacter}*`, 'A-Za-z_@'];
const bracketed: Rule = ['BRACKETED_WORD', `\\{[A-Za-z_]${wordCharacter}*\\}`, '{'];
const keyword = (name: string) => `${name}(?!${wordCharacter})`;
const exponent = '(?:[eE][+-]?\\d+)';

const set: Rule = ['SET_DIRECTIVE', '[ \\t]*#(?:set|\\{set\\}) *\\(', ' \\t#'];
const emptyIndex: Rule = ['EMPTY_INDEX', '\\$(?:\\.|(?:\\\\?!)?\\[)', '$'];
/** What may begin everywhere. */
const anywhere: readonly Rule[] = [
  ['DOLLAR', '\\\\*\\$(?:\\\\*!)?', '\\\\$'],
  ['TEXTBLOCK_START', '#\\[\\[', '#'],
  ['FORMAL_COMMENT_START', '#\\*\\*[^#]', '#'],
  ['COMMENT_START', '#\\*', '#'],
  ['HASH', '#', '#'],
];
/** Not behind `$name.member`, where `##` is text. */
const lineComment: Rule = ['SINGLE_LINE_COMMENT_START', '##', '#'];
const whitespace: Rule = ['WHITESPACE', '[ \\t\\n\\r]+', ' \\t\\n\\r'];
const text: Rule = ['STRING_LITERAL', `"[^"]*(?:""[^"]*)*"|'[^']*(?:''[^']*)*'`, '"\''];
/** `1..` is a whole number before a range. */
const numbers: readonly Rule[] = [
  ['INTEGER_LITERAL', '-?\\d+(?=\\.\\.)', '-0-9'],
  ['FLOATING_POINT_LITERAL', `-?(?:\\d+\\.\\d*${exponent}?|\\.\\d+${exponent}?|\\d+${exponent})`, '-.0-9'],
  ['INTEGER_LITERAL', '-?\\d+', '-0-9'],
];
const identifier: readonly Rule[] = [
  ['TRUE', 'true(?![A-Za-z0-9_-])', 't'],
  ['FALSE', 'false(?![A-Za-z0-9_-])', 'f'],
  ['IDENTIFIER', '[A-Za-z_][A-Za-z0-9_-]*', 'A-Za-z_'],
  ['DOT', '\\.(?=[A-Za-z])', '.'],
];
const brackets: readonly Rule[] = [
  ['LBRACKET', '\\[', '\\['],
  ['RBRACKET', '\\]', '\\]'],
  ['COMMA', ',', ','],
  ['DOUBLEDOT', '\\.\\.', '.'],
  ['COLON', ':', ':'],
  ['LEFT_CURLEY', '\\{', '{'],
  ['RIGHT_CURLEY', '\\}', '}'],
];
const index: Rule = ['INDEX_LBRACKET', '\\[', '\\['];
const curly: readonly Rule[] = [
  ['LCURLY', '\\{', '{'],
  ['RCURLY', '\\}', '}'],
  ['REFERENCE_TERMINATOR', '[^]'],
];
const directive = (kind: Kind, name: string, rest = ''): Rule => [
  kind,
  `(?:${keyword(name)}|\\{${name}\\})${rest}`,
  `{${name[0]}`,
];

/**
 * What each lexical state reads: the first rule that matches. INVARIANT: rules stand in such an order that it is the longest
 * match, which is what Velocity takes. https://github.com/apache/velocity-engine/blob/1.7.x/src/parser/Parser.jjt
 */
export const lexicalStates: Readonly<Record<State, readonly Rule[]>> = {
  DEFAULT: [
    set,
    ['TEXT', '[^$#\\\\]+'],
    emptyIndex,
    lineComment,
    ...anywhere,
    ['ESCAPE_DIRECTIVE', `(?:\\\\\\\\)*\\\\#(?:${word[1]}|${bracketed[1]})`, '\\\\'],
    ['DOUBLE_ESCAPE', '\\\\\\\\', '\\\\'],
    ['ESCAPE', '\\\\', '\\\\'],
  ],
  REFERENCE: [set, emptyIndex, lineComment, ...anywhere, index, ...identifier, ...curly],
  REFMODIFIER: [set, ...anywhere, index, ['LPAREN', '\\(', '('], ...identifier, ...curly],
  REFMOD2: [set, ...anywhere, whitespace, text, ...numbers, ...identifier, ...brackets, ['REFMOD2_RPAREN', '\\)', ')']],
  REFINDEX: [
    ...anywhere,
    ['INDEX_RBRACKET', '\\]', '\\]'],
    whitespace,
    text,
    ['TRUE', 'true', 't'],
    ['FALSE', 'false', 'f'],
    ...numbers,
  ],
  DIRECTIVE: [
    lineComment,
    ...anywhere,
    whitespace,
    text,
    ['LPAREN', '\\(', '('],
    ['RPAREN', `\\)${restOfLine}`, ')'],
    ...numbers,
    ['TRUE', keyword('true'), 't'],
    ['FALSE', keyword('false'), 'f'],
    ['OPERATOR', keyword('(?:and|or|lt|le|gt|ge|eq|ne)'), 'aolgen'],
    ['LOGICAL_NOT', keyword('not'), 'n'],
    word,
    ['OPERATOR', '&&|\\|\\||<=|<|>=|>|==|!=|[-+*/%]', '-&|<>=!+*/%'],
    ['LOGICAL_NOT', '!', '!'],
    ['EQUALS', '=', '='],
    bracketed,
    ...brackets,
  ],
  PRE_DIRECTIVE: [
    lineComment,
    ...anywhere,
    directive('END', 'end', restOfLine),
    directive('IF_DIRECTIVE', 'if'),
    directive('ELSEIF_DIRECTIVE', 'elseif'),
    directive('ELSE_DIRECTIVE', 'else', restOfLine),
    ...numbers,
    word,
    bracketed,
    ['DIRECTIVE_TERMINATOR', '[^]'],
  ],
  IN_TEXTBLOCK: [
    ['TEXTBLOCK', '\\]\\]#', '\\]'],
    ['FORMAL_COMMENT_START', '#\\*\\*[^#]', '#'],
    ['ANYTHING', '#\\*|#\\[\\[|[^\\]#]+|[^]'],
  ],
  IN_COMMENT: [...anywhere, ['COMMENT', '\\*#', '*'], ['ANYTHING', '[^$#\\\\*]+|[^]']],
  IN_SINGLE_LINE_COMMENT: [
    ...anywhere,
    ['SINGLE_LINE_COMMENT', newline, '\\r\\n'],
    ['ANYTHING', '[^$#\\\\\\r\\n]+|[^]'],
  ],
};
