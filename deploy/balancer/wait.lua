-- Holds a call while no instance of its service is there, as the activator of Knative does: a service that starts is worth a wait,
-- and its caller has asked once. What is not there in time is answered 503 by HAProxy.
local PATIENCE = 20
local STEP = 100

core.register_action("wait_for_instance", { "http-req" }, function(txn, backends)
  local last = core.now().sec + PATIENCE
  while core.now().sec < last do
    for name in backends:gmatch("[^,]+") do
      if txn.f:nbsrv(name) > 0 then return end
    end
    core.msleep(STEP)
  end
end, 1)
