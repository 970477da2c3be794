/** How API Gateway writes a base path that is empty. */
export const noPath = '(none)';
