/** The base path that stands for none. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html */
export const noBasePath = '(none)';
