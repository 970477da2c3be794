"""An app of Chalice whose one route asks for a signature."""

from chalice import Chalice, IAMAuthorizer

app = Chalice(app_name="pets")


@app.route("/", authorizer=IAMAuthorizer())
def index():
    return {"caller": app.current_request.context["identity"]["userArn"], "greeting": "hello"}
