"""Serves moto, mended where it departs from AWS in a way that Terraform notices.

Prints the port it listens on as its first line of output, and ends when its standard input does,
so that it never outlives whoever started it.
"""

import json
import os
import sys
import threading
from copy import copy
from functools import cache

from moto.apigateway.models import Deployment, Integration, Method, Model, Resource
from moto.apigateway.responses import APIGatewayResponse
from moto.awslambda.models import LambdaBackend, LambdaFunction
from moto.core.config import default_user_config
from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, BaseResponse
from moto.iam.access_control import IAMPolicyStatement, PermissionResult
from moto.iam.models import IAMBackend
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from moto.sqs.models import Queue
from werkzeug.serving import WSGIRequestHandler, make_server


def mend_managed_policies():
    """AWS: has its managed policies in every account.
    https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
    moto: only where MOTO_IAM_LOAD_MANAGED_POLICIES says so, and then parses 3 MB of JSON for each
    account, twice for each reset. Here they are parsed once, and copied.
    """
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    original = IAMBackend._init_aws_policies

    @cache
    def load(account, region):
        class Account:
            account_id = account
            region_name = region

        return original(Account)

    def _init_aws_policies(self):
        return [copy(policy) for policy in load(self.account_id, self.region_name)]

    IAMBackend._init_aws_policies = _init_aws_policies


def mend_deny_with_condition():
    """AWS: a statement applies only where its Condition holds, a Deny as much as an Allow.
    https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
    moto: ignores the Condition of a Deny, so a bucket policy that refuses plain HTTP
    (aws:SecureTransport) refuses every call. It doesn't know the request's context; a Deny with a
    Condition therefore never applies here, as for a well-behaved caller over TLS.
    """
    original = IAMPolicyStatement.is_action_permitted

    def is_action_permitted(self, *args, **kwargs):
        if self._statement["Effect"] == "Deny" and self._statement.get("Condition"):
            return PermissionResult.NEUTRAL
        return original(self, *args, **kwargs)

    IAMPolicyStatement.is_action_permitted = is_action_permitted


class UnsupportedOperation(ServiceException):
    code = "UnsupportedOperation"


def mend_what_is_not_implemented():
    """AWS: answers 4xx to what it doesn't know, which no SDK retries.
    https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
    moto: raises, which becomes a 500, and the provider retries that for more than ten minutes.
    """
    original = BaseResponse.call_action

    def call_action(self):
        try:
            return original(self)
        except NotImplementedError as error:
            status, headers, body = self.serialized(ActionResult(UnsupportedOperation(str(error))))
            return status, {**headers, "status": status}, body

    BaseResponse.call_action = call_action


def mend_event_invoke_config():
    """AWS: "If a configuration already exists for a function, version, or alias, this operation
    overwrites it." https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html
    moto: appends it behind the first, which alone is read.
    """
    original = LambdaBackend.put_function_event_invoke_config

    def put_function_event_invoke_config(self, function_name, config):
        self.get_function(function_name).event_invoke_config.clear()
        return original(self, function_name, config)

    LambdaBackend.put_function_event_invoke_config = put_function_event_invoke_config


def mend_function_tracing():
    """AWS: UpdateFunctionConfiguration takes a TracingConfig.
    https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
    moto: keeps the one that the function was created with.
    """
    original = LambdaFunction.update_configuration

    def update_configuration(self, config_updates):
        self.tracing_config = config_updates.get("TracingConfig") or self.tracing_config
        return original(self, config_updates)

    LambdaFunction.update_configuration = update_configuration


def mend_queue_policy():
    """AWS: "Sets the value of one or more queue attributes": the others keep theirs.
    https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
    moto: erases the policy whenever it isn't among them.
    """
    original = Queue._set_attributes

    def _set_attributes(self, attributes, now=None):
        kept = {} if "Policy" in attributes else {"Policy": self.policy}
        original(self, {**attributes, **kept}, now)

    Queue._set_attributes = _set_attributes


def to_boolean(value):
    return value.lower() == "true"


# What a PATCH may name, the attribute of moto's that holds it, and how its text becomes a value.
# A path with a further segment (/requestModels/application~1json) sets one entry of a mapping.
# https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html
PATCHABLE = {
    Model: {"description": ("description", str), "schema": ("schema", str)},
    Method: {
        "authorizationType": ("authorization_type", str),
        "authorizerId": ("authorizer_id", str),
        "apiKeyRequired": ("api_key_required", to_boolean),
        "operationName": ("operation_name", str),
        "requestValidatorId": ("request_validator_id", str),
        "requestParameters": ("request_parameters", to_boolean),
        "requestModels": ("request_models", str),
    },
    Integration: {
        "uri": ("uri", str),
        "httpMethod": ("http_method", str),
        "credentials": ("credentials", str),
        "passthroughBehavior": ("passthrough_behaviour", str),
        "contentHandling": ("content_handling", str),
        "connectionType": ("connection_type", str),
        "cacheNamespace": ("cache_namespace", str),
        "timeoutInMillis": ("timeout_in_millis", int),
        "requestTemplates": ("request_templates", str),
        "requestParameters": ("request_parameters", str),
    },
    Resource: {"pathPart": ("path_part", str), "parentId": ("parent_id", str)},
    Deployment: {"description": ("description", str)},
}


def patch(target, operations):
    for operation in operations:
        name, *rest = operation["path"].lstrip("/").split("/")
        if name not in PATCHABLE[type(target)]:
            raise NotImplementedError(f"A patch of {operation['path']} has not been implemented")
        attribute, convert = PATCHABLE[type(target)][name]
        value = None if operation["op"] == "remove" else convert(operation.get("value") or "")
        if not rest:
            setattr(target, attribute, value)
            continue
        key = rest[0].replace("~1", "/").replace("~0", "~")
        entries = dict(getattr(target, attribute) or {})
        entries.pop(key, None)
        if operation["op"] != "remove":
            entries[key] = value
        setattr(target, attribute, entries)


def mend_api_gateway_updates():
    """AWS: UpdateModel, UpdateMethod, UpdateIntegration, UpdateResource and UpdateDeployment take
    patch operations. https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethod.html
    moto: has none of the five.
    """

    def update(find, describe):
        def handle(self):
            target = find(self.backend, self.path.rstrip("/").split("/"))
            patch(target, self._get_param("patchOperations") or [])
            return 200, {"status": 200}, json.dumps(describe(target))

        return handle

    # The path is /restapis/<2>/resources/<4>/methods/<6>/integration, or /restapis/<2>/models/<4>.
    updates = {
        "update_model": (lambda api, at: api.get_model(at[2], at[4]), Model.to_json),
        "update_deployment": (lambda api, at: api.get_deployment(at[2], at[4]), Deployment.to_json),
        "update_resource": (lambda api, at: api.get_resource(at[2], at[4]), Resource.to_dict),
        "update_method": (lambda api, at: api.get_method(at[2], at[4], at[6]), Method.to_json),
        "update_integration": (
            lambda api, at: api.get_integration(at[2], at[4], at[6]),
            Integration.to_json,
        ),
    }
    for name, (find, describe) in updates.items():
        setattr(APIGatewayResponse, name, update(find, describe))


class QuietHandler(WSGIRequestHandler):
    def log_request(self, code="-", size="-"):
        """Leaves out the line per request; errors are still logged."""


def end_with_standard_input():
    sys.stdin.buffer.read()
    os._exit(0)


def main():
    mend_managed_policies()
    mend_deny_with_condition()
    mend_what_is_not_implemented()
    mend_event_invoke_config()
    mend_function_tracing()
    mend_queue_policy()
    mend_api_gateway_updates()
    # Without Docker a function's Invoke answers with a canned result.
    default_user_config["lambda"] = {"use_docker": False}

    threading.Thread(target=end_with_standard_input, daemon=True).start()
    application = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=QuietHandler)
    print(server.port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
