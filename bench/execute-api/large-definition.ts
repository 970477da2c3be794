/** An OpenAPI document of so many operations, four to a path, each with parameters, a body, two answers and an integration. */
export function largeDefinition(operations: number): object {
  const paths = Array.from({ length: operations / 4 }, (_, at) => [`/area${at % 25}/things${at}/{id}`, pathItem(at)]);
  const schemas = Array.from({ length: operations / 10 }, (_, at) => [`Thing${at}`, schema(at)]);
  return {
    openapi: '3.0.1',
    info: { title: 'large', version: '1.0', description: 'An API of many operations' },
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        sigv4: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
      },
    },
  };
}

function pathItem(at: number): object {
  const operation = (method: string) => [method, { operationId: `${method}Thing${at}`, ...described(at, method) }];
  return Object.fromEntries(['get', 'put', 'post', 'delete'].map(operation));
}

function described(at: number, method: string): object {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/Thing${at % 100}` } } };
  const answered = { description: 'It is done', content };
  return {
    summary: `To ${method} a thing`,
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'page', in: 'query', schema: { type: 'integer' } },
    ],
    ...(method === 'put' || method === 'post' ? { requestBody: { required: true, content } } : {}),
    responses: { 200: answered, 404: { description: 'There is no such thing' } },
    security: [{ sigv4: [] }],
    'x-amazon-apigateway-integration': integration(at, method),
  };
}

function integration(at: number, method: string): object {
  return {
    type: 'http',
    httpMethod: method.toUpperCase(),
    uri: `http://127.0.0.1:9/things${at}/{id}`,
    requestParameters: { 'integration.request.path.id': 'method.request.path.id' },
    requestTemplates: { 'application/json': '{"body": $input.json("$"), "at": "$context.requestTime"}' },
    responses: { default: { statusCode: '200' }, '4\\d{2}': { statusCode: '404' } },
  };
}

function schema(at: number): object {
  return {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', format: 'int64', minimum: 1 },
      name: { type: 'string', maxLength: 80, description: `The name of a thing of kind ${at}` },
      kinds: { type: 'array', items: { type: 'string', enum: ['fish', 'dog', 'cat'] } },
    },
  };
}
