const members = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  caller: '$context.identity.caller',
  user: '$context.identity.user',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  protocol: '$context.protocol',
  responseLength: '$context.responseLength',
} as const;

const { requestId: id, httpMethod, resourcePath, protocol, status, responseLength, ...who } = members;
const { ip, caller, user, requestTime } = who;

/** The forms of an access log that AWS gives as examples. https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
export const accessLogFormats = {
  CLF: `${ip} ${caller} ${user} [${requestTime}] "${httpMethod} ${resourcePath} ${protocol}" ${status} ${responseLength} ${id}`,
  JSON: JSON.stringify(members),
  XML: `<request id="${id}"> ${elements()} </request>`,
  CSV: [ip, caller, user, requestTime, httpMethod, resourcePath, protocol, status, responseLength, id].join(','),
} as const;

function elements(): string {
  const { requestId: _, ...told } = members;
  return Object.entries(told)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join(' ');
}
