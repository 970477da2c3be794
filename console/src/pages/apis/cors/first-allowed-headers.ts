/** What AWS's console allows: the headers that signed requests of browsers carry. */
export const firstAllowedHeaders = 'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token';
