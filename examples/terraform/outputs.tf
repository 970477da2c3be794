locals {
  path  = "/${aws_api_gateway_resource.greeting.path_part}"
  stage = aws_api_gateway_stage.dev.stage_name
  local = "${var.endpoint_url}/restapis/${aws_api_gateway_rest_api.hello.id}/${local.stage}/_user_request_${local.path}"
  url   = var.endpoint_url == "" ? "${aws_api_gateway_stage.dev.invoke_url}${local.path}" : local.local
}

output "url" {
  value = local.url
}

output "function" {
  value = aws_lambda_function.client.function_name
}
