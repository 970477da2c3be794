-- Sends the requests of a file in turn. They stand one after the other, each behind its length in bytes and a space.
local requests, at = {}, 0

function init(args)
  local file = assert(io.open(args[1], "rb"))
  local text = file:read("*a")
  file:close()
  local from = 1
  while from <= #text do
    local _, space, length = text:find("^(%d+) ", from)
    requests[#requests + 1] = text:sub(space + 1, space + tonumber(length))
    from = space + tonumber(length) + 1
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end
