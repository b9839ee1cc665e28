-- Holds a call while no instance of its service is there, as the activator of Knative does: a service that starts is worth a wait,
-- and its caller has asked once. What is not there in time is answered 503 by HAProxy.
local PATIENCE = 20
local STEP = 100

-- There is one that was asked and has answered: HAProxy counts one that it has just found as ready before it has asked it.
local function is_there(backend)
  for _, server in pairs(core.backends[backend].servers) do
    local stats = server:get_stats()
    if stats.status:find("^UP") and stats.check_status:find("L7OK", 1, true) then return true end
  end
  return false
end

core.register_action("wait_for_instance", { "http-req" }, function(txn, backends)
  local last = core.now().sec + PATIENCE
  while core.now().sec < last do
    for name in backends:gmatch("[^,]+") do
      if txn.f:nbsrv(name) > 0 and is_there(name) then return end
    end
    core.msleep(STEP)
  end
end, 1)
