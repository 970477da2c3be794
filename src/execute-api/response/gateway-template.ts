import { type GatewaySources, type GatewayVariable, gatewayVariable } from './gateway-variable.ts';

/** Renders the body of a gateway response; undefined: it would be too long. */
export type GatewayTemplate = (from: GatewaySources) => string | undefined;

/** As long as any response may be. */
const longest = 10 * 1024 * 1024;

const reference = /\$(\{?)((?:context|stageVariables|method\.request)(?:\.[A-Za-z0-9_-]+)+)(\}?)/g;

/**
 * Templates of gateway responses are no Velocity: variables are replaced, and all else is text. A variable without a value
 * is the empty text.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export function compileGatewayTemplate(template: string): GatewayTemplate {
  const pieces: (string | GatewayVariable)[] = [];
  let from = 0;
  for (const match of template.matchAll(reference)) {
    const found = readReference(match);
    if (!found) continue;
    pieces.push(template.slice(from, match.index), found.variable);
    from = match.index + found.length;
  }
  pieces.push(template.slice(from));
  return (sources) => render(pieces, sources);
}

function render(pieces: readonly (string | GatewayVariable)[], sources: GatewaySources): string | undefined {
  let text = '';
  for (const piece of pieces) {
    text += typeof piece === 'string' ? piece : (piece(sources) ?? '');
    if (text.length > longest) return undefined;
  }
  return text;
}

/** `${name}` or `$name`, after which a brace is text. */
function readReference([whole, open, name = '', close]: RegExpExecArray) {
  if (open && !close) return undefined;
  const variable = gatewayVariable(name);
  return variable && { variable, length: open ? whole.length : name.length + 1 };
}
