const endings = ['.py', '/__init__.py', '.mjs', '.cjs', '.js'];

/**
 * The file that a handler names, where the package has it. Python takes what stands before the last dot, its dots being
 * folders; Node.js what stands before the first dot of the last part.
 * https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html
 */
export function handlerFile(handler: string, names: readonly string[]): string | undefined {
  const lastPart = handler.lastIndexOf('/') + 1;
  const ofPython = handler.slice(0, Math.max(handler.lastIndexOf('.'), 0));
  const ofNode = handler.slice(0, Math.max(handler.indexOf('.', lastPart), 0));
  const modules = [ofPython, ofPython.replaceAll('.', '/'), ofNode];
  const wanted = modules.filter(Boolean).flatMap((module) => endings.map((ending) => module + ending));
  return wanted.find((name) => names.includes(name));
}
